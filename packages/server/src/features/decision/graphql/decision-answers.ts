import { Injectable } from '@nestjs/common';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { DecisionReadModel } from '../decision.read-model.ts';
import type { DecidedSeveral } from '../commands/decide-several.ts';
import type { DecideSeveralPayloadType, DecisionPayloadType } from '../deciding.types.ts';
import type { DecisionType } from '../decision.types.ts';
import { decisionView } from '../decision.view.ts';

/** Runs a mutation and returns the decision as it is afterwards. */
@Injectable()
export class DecisionAnswers {
  readonly #decisions: DecisionReadModel;
  readonly #texts: Texts;

  constructor(decisions: DecisionReadModel, texts: Texts) {
    this.#decisions = decisions;
    this.#texts = texts;
  }

  after(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<DecisionPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ decision: DecisionType | null }>(say, { decision: null }, async () => {
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
          message: errors.map(({ code, parameters }) => say(`errors.${code}`, parameters)).join(' '),
        })),
      };
    });
  }
}
