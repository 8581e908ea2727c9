import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { DecisionReadModel } from '../decision.read-model.ts';
import type { DecisionPayloadType, DecisionType } from '../decision.types.ts';
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
}
