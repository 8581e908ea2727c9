import { Injectable } from '@nestjs/common';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ImportListsReadModel } from '../import-lists.read-model.ts';
import { ImportReadModel } from '../import.read-model.ts';
import type { ImportType } from '../import.types.ts';
import { importView } from '../import.view.ts';
import type { ImportRecordType } from './import-lists.types.ts';
import type { ImportPayloadType } from './import-payloads.types.ts';
import { recordView } from './list-views.ts';

/** Returns the changed import from mutations. */
@Injectable()
export class ImportAnswers {
  readonly #imports: ImportReadModel;
  readonly #lists: ImportListsReadModel;
  readonly #texts: Texts;

  constructor(imports: ImportReadModel, lists: ImportListsReadModel, texts: Texts) {
    this.#imports = imports;
    this.#lists = lists;
    this.#texts = texts;
  }

  /** Runs a step on an import and returns the import afterwards. */
  step(
    viewer: Viewer,
    input: { readonly importId: string },
    work: (importId: string) => Promise<unknown>,
  ): Promise<ImportPayloadType> {
    const importId = fromGlobalId('Import', input.importId);
    return this.after(viewer, async () => {
      await work(importId);
      return importId;
    });
  }

  /** @param work returns the id of the import */
  after(viewer: Viewer, work: () => Promise<string>): Promise<ImportPayloadType> {
    return payload<Omit<ImportPayloadType, 'userErrors'>>(
      this.#texts.in(viewer.locale),
      { import: null },
      async () => ({
        import: await this.view(viewer, await work()),
      }),
    );
  }

  async view(viewer: Viewer, importId: string): Promise<ImportType | null> {
    const shown = await this.#imports.one(viewer, importId);
    return shown && importView(shown, viewer, this.#texts.in(viewer.locale));
  }

  /** Records by ordinal. */
  async records(viewer: Viewer, importId: string, ordinals: readonly number[]): Promise<ImportRecordType[]> {
    const records = await this.#lists.recordsAt(viewer, importId, ordinals);
    const wording = { say: this.#texts.in(viewer.locale), locale: viewer.locale };
    return records.map((row) => recordView(row, wording));
  }
}
