import { Injectable } from '@nestjs/common';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { DecisionReadModel } from '../decision.read-model.ts';
import type { DecidedSeveral } from '../commands/decide-several.ts';
import type { DecideSeveralPayloadType, DecisionPayloadType } from '../deciding.types.ts';
import { barredByText, decisionView } from '../decision.view.ts';

/** Runs a mutation and returns the decision as it is afterwards. */
@Injectable()
export class DecisionAnswers {
  readonly #decisions: DecisionReadModel;
  readonly #texts: Texts;

  constructor(decisions: DecisionReadModel, texts: Texts) {
    this.#decisions = decisions;
    this.#texts = texts;
  }

  /** @param refusedId the supplier, by its global id, as it is to be read again where nothing was decided about it */
  after(
    viewer: Viewer,
    work: () => Promise<{ readonly id: string }>,
    refusedId?: string,
  ): Promise<DecisionPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const none = { decision: null, ...(refusedId === undefined ? {} : { refusedId }) };
    return payload<Omit<DecisionPayloadType, 'userErrors'>>(withKinds(say), none, async () => {
      const { id } = await work();
      return { decision: decisionView(await this.#decisions.one(viewer, id), viewer, say) };
    });
  }

  afterSeveral(viewer: Viewer, work: () => Promise<DecidedSeveral>): Promise<DecideSeveralPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const none: Pick<DecideSeveralPayloadType, 'decisions' | 'refused'> = { decisions: [], refused: [] };
    return payload(say, none, async () => {
      const { decisionIds, refused } = await work();
      const rows = await this.#decisions.some(viewer, decisionIds);
      return {
        decisions: rows.map((row) => decisionView(row, viewer, say)),
        refused: refused.map(({ supplierId, errors }) => ({
          supplierId: toGlobalId('Supplier', supplierId),
          message: errors.map(({ code, parameters }) => withKinds(say)(`errors.${code}`, parameters)).join(' '),
        })),
      };
    });
  }
}

/** Calls a kind of decision, and what bars going on as before, by their names. */
function withKinds(say: Say): Say {
  return (code, parameters = {}) => {
    const { kind, rules } = parameters;
    return say(code, {
      ...parameters,
      ...(kind === undefined ? {} : { kind: say(`decision.kind.${kind}`) }),
      ...(rules === undefined ? {} : { what: barredByText(String(rules), say) ?? '' }),
    });
  };
}
