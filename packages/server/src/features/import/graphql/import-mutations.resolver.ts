import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { userError } from '../../../platform/errors/user-error.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import type { ConfigureImportInput } from '../commands/configure-import.ts';
import { ImportCommands } from '../commands/import-commands.ts';
import { ImportListsReadModel } from '../import-lists.read-model.ts';
import { ImportReadModel } from '../import.read-model.ts';
import type { ImportType } from '../import.types.ts';
import { importView } from '../import.view.ts';
import {
  CommitImportPayloadType,
  ConfigureImportInputType,
  CreateImportInputType,
  ImportInputType,
  ImportPayloadType,
  MapImportInputType,
  MappingPayloadType,
  RevokeMappingInputType,
} from './import-payloads.types.ts';
import { recordView } from './list-views.ts';

/** What people do with imports. */
@Resolver()
export class ImportMutationsResolver {
  readonly #commands: ImportCommands;
  readonly #imports: ImportReadModel;
  readonly #lists: ImportListsReadModel;
  readonly #texts: Texts;

  constructor(commands: ImportCommands, imports: ImportReadModel, lists: ImportListsReadModel, texts: Texts) {
    this.#commands = commands;
    this.#imports = imports;
    this.#lists = lists;
    this.#texts = texts;
  }

  @Mutation(() => ImportPayloadType)
  createImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateImportInputType }) input: CreateImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#answer(viewer, async () => {
      const { fileId, correctsImportId } = input;
      const corrects =
        correctsImportId === null || correctsImportId === undefined ? null : fromGlobalId('Import', correctsImportId);
      return this.#commands.create.execute(viewer, {
        fileId: fromGlobalId('StoredFile', fileId),
        correctsImportId: corrects,
        fictional: false,
      });
    });
  }

  @Mutation(() => ImportPayloadType)
  configureImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfigureImportInputType }) input: ConfigureImportInputType,
  ): Promise<ImportPayloadType> {
    const given = Object.fromEntries(
      Object.entries(input).filter(([key, value]) => value !== undefined && (value !== null || key === 'documentKind')),
    );
    return this.#step(viewer, input, (importId) =>
      this.#commands.configure.execute(viewer, { ...given, importId } as ConfigureImportInput),
    );
  }

  @Mutation(() => ImportPayloadType)
  mapImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MapImportInputType }) input: MapImportInputType,
  ): Promise<ImportPayloadType> {
    const columns = input.columns.map(({ index, field }) => ({ index, field: field ?? null }));
    return this.#step(viewer, input, (importId) => this.#commands.map.execute(viewer, { ...input, columns, importId }));
  }

  @Mutation(() => ImportPayloadType)
  checkImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#step(viewer, input, (importId) => this.#commands.check.execute(viewer, { ...input, importId }));
  }

  @Mutation(() => CommitImportPayloadType)
  async commitImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<CommitImportPayloadType> {
    const say = this.#texts.in(viewer.locale);
    const importId = fromGlobalId('Import', input.importId);
    let conflicts: readonly number[] = [];
    const answer = await payload<Omit<CommitImportPayloadType, 'userErrors'>>(
      say,
      { import: null, conflictingRecords: [] },
      async () => {
        ({ conflicts } = await this.#commands.commit.execute(viewer, { ...input, importId }));
        if (conflicts.length > 0) throw userError('IMPORT_MOVED', null, { count: conflicts.length });
        return { import: await this.#view(viewer, importId), conflictingRecords: [] };
      },
    );
    if (conflicts.length === 0) return answer;
    const records = await this.#lists.recordsAt(viewer, importId, conflicts);
    const wording = { say, locale: viewer.locale };
    return {
      ...answer,
      import: await this.#view(viewer, importId),
      conflictingRecords: records.map((row) => recordView(row, wording)),
    };
  }

  @Mutation(() => ImportPayloadType)
  discardImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#step(viewer, input, (importId) => this.#commands.discard.execute(viewer, { ...input, importId }));
  }

  @Mutation(() => ImportPayloadType)
  undoImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#step(viewer, input, (importId) => this.#commands.undo.execute(viewer, { ...input, importId }));
  }

  @Mutation(() => MappingPayloadType)
  revokeMapping(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokeMappingInputType }) input: RevokeMappingInputType,
  ): Promise<MappingPayloadType> {
    return payload<Omit<MappingPayloadType, 'userErrors'>>(
      this.#texts.in(viewer.locale),
      { mappingId: null },
      async () => {
        const id = fromGlobalId('Mapping', input.mappingId);
        await this.#commands.revokeMapping.execute(viewer, id);
        return { mappingId: toGlobalId('Mapping', id) };
      },
    );
  }

  /** A step that leaves the import where its next page shows it. */
  #step(
    viewer: Viewer,
    input: { readonly importId: string },
    work: (importId: string) => Promise<unknown>,
  ): Promise<ImportPayloadType> {
    const importId = fromGlobalId('Import', input.importId);
    return this.#answer(viewer, async () => {
      await work(importId);
      return importId;
    });
  }

  #answer(viewer: Viewer, work: () => Promise<string>): Promise<ImportPayloadType> {
    return payload<Omit<ImportPayloadType, 'userErrors'>>(
      this.#texts.in(viewer.locale),
      { import: null },
      async () => ({
        import: await this.#view(viewer, await work()),
      }),
    );
  }

  async #view(viewer: Viewer, importId: string): Promise<ImportType | null> {
    const shown = await this.#imports.one(viewer, importId);
    return shown && importView(shown, viewer, this.#texts.in(viewer.locale));
  }
}
