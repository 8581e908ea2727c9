import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { EvidenceReadModel } from '../evidence.read-model.ts';
import type { EvidenceDetailType, EvidencePayloadType } from './evidence.types.ts';
import { evidenceDetailView } from './evidence.view.ts';

/** Runs a mutation and returns its file, as it is afterwards. */
@Injectable()
export class EvidenceAnswers {
  readonly #evidence: EvidenceReadModel;
  readonly #texts: Texts;

  constructor(evidence: EvidenceReadModel, texts: Texts) {
    this.#evidence = evidence;
    this.#texts = texts;
  }

  /** @param work returns the id of the file */
  after(viewer: Viewer, work: () => Promise<string>): Promise<EvidencePayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ evidence: EvidenceDetailType | null }>(say, { evidence: null }, async () => {
      const detail = await this.#evidence.file(viewer, await work());
      return { evidence: evidenceDetailView(viewer, detail, say) };
    });
  }
}
