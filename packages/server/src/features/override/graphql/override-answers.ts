import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { OverrideReadModel } from '../override.read-model.ts';
import type { OverridePayloadType, OverrideType } from '../override.types.ts';
import { overrideView } from '../override.view.ts';

/** Runs a mutation and returns the override as it is afterwards. */
@Injectable()
export class OverrideAnswers {
  readonly #overrides: OverrideReadModel;
  readonly #texts: Texts;

  constructor(overrides: OverrideReadModel, texts: Texts) {
    this.#overrides = overrides;
    this.#texts = texts;
  }

  after(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<OverridePayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ override: OverrideType | null }>(say, { override: null }, async () => {
      const { id } = await work();
      return { override: overrideView(await this.#overrides.one(viewer, id), viewer, say) };
    });
  }
}
