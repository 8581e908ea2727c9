import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { FlagReadModel } from '../flag.read-model.ts';
import type { FlagPayloadType, FlagRecordType } from './flag.types.ts';
import { flagRecordView } from './flag.view.ts';

/** Runs a mutation and returns the flag as it is afterwards. */
@Injectable()
export class FlagAnswers {
  readonly #flags: FlagReadModel;
  readonly #texts: Texts;

  constructor(flags: FlagReadModel, texts: Texts) {
    this.#flags = flags;
    this.#texts = texts;
  }

  after(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<FlagPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ flag: FlagRecordType | null }>(say, { flag: null }, async () => {
      const { id } = await work();
      return { flag: flagRecordView(await this.#flags.one(viewer, id), viewer, say) };
    });
  }
}
