import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RetentionReadModel } from '../retention.read-model.ts';
import type { EvidenceKeepingPayloadType, EvidenceKeepingType } from './retention.types.ts';
import { keepingView } from './retention.view.ts';

/** Runs a mutation and returns for how long its file is kept, as it is afterwards. */
@Injectable()
export class RetentionAnswers {
  readonly #retention: RetentionReadModel;
  readonly #texts: Texts;

  constructor(retention: RetentionReadModel, texts: Texts) {
    this.#retention = retention;
    this.#texts = texts;
  }

  /** @param work returns the id of the file */
  after(viewer: Viewer, work: () => Promise<string>): Promise<EvidenceKeepingPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ keeping: EvidenceKeepingType | null }>(say, { keeping: null }, async () => ({
      keeping: await this.view(viewer, await work()),
    }));
  }

  async view(viewer: Viewer, evidenceId: string): Promise<EvidenceKeepingType> {
    const keeping = await this.#retention.keeping(viewer, evidenceId);
    return keepingView(evidenceId, keeping, viewer, this.#texts.in(viewer.locale));
  }
}
