import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RedactionReadModel } from '../redaction.read-model.ts';
import type { RedactionPayloadType, RedactionType } from './redaction.types.ts';
import { redactionView } from './redaction.view.ts';

/** Runs a mutation and returns its redaction, as it is afterwards. */
@Injectable()
export class RedactionAnswers {
  readonly #redactions: RedactionReadModel;
  readonly #texts: Texts;

  constructor(redactions: RedactionReadModel, texts: Texts) {
    this.#redactions = redactions;
    this.#texts = texts;
  }

  /** @param work returns the id of the redaction */
  after(viewer: Viewer, work: () => Promise<string>): Promise<RedactionPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ redaction: RedactionType | null }>(say, { redaction: null }, async () => ({
      redaction: redactionView(await this.#redactions.one(viewer, await work()), viewer, say),
    }));
  }
}
