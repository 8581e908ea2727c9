import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { EngagementReadModel } from '../engagement.read-model.ts';
import type { EngagementPayloadType, EngagementType } from '../engagement.types.ts';
import { engagementView } from '../engagement.view.ts';

/** Runs a mutation and returns the engagement as it is afterwards. */
@Injectable()
export class EngagementAnswers {
  readonly #engagements: EngagementReadModel;
  readonly #texts: Texts;

  constructor(engagements: EngagementReadModel, texts: Texts) {
    this.#engagements = engagements;
    this.#texts = texts;
  }

  after(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<EngagementPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ engagement: EngagementType | null }>(say, { engagement: null }, async () => {
      const { id } = await work();
      return { engagement: engagementView(await this.#engagements.one(viewer, id), viewer, say) };
    });
  }
}
