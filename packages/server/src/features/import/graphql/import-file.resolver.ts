import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ConfigureImport, type ConfigureImportInput } from '../commands/configure-import.ts';
import { CreateImport } from '../commands/create-import.ts';
import { MapImport } from '../commands/map-import.ts';
import { ImportAnswers } from './import-answers.ts';
import {
  ConfigureImportInputType,
  CreateImportInputType,
  ImportPayloadType,
  MapImportInputType,
} from './import-payloads.types.ts';

/** Mutations for the file of an import: how it is read, and what its columns are. */
@Resolver()
export class ImportFileResolver {
  readonly #create: CreateImport;
  readonly #configure: ConfigureImport;
  readonly #map: MapImport;
  readonly #answers: ImportAnswers;

  constructor(create: CreateImport, configure: ConfigureImport, map: MapImport, answers: ImportAnswers) {
    this.#create = create;
    this.#configure = configure;
    this.#map = map;
    this.#answers = answers;
  }

  @Mutation(() => ImportPayloadType)
  createImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateImportInputType }) input: CreateImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#answers.after(viewer, async () => {
      const { fileId, correctsImportId, correctedRows } = input;
      const corrects =
        correctsImportId === null || correctsImportId === undefined ? null : fromGlobalId('Import', correctsImportId);
      return this.#create.execute(viewer, {
        fileId: fromGlobalId('StoredFile', fileId),
        correctsImportId: corrects,
        correctedRows: correctedRows ?? [],
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
    return this.#answers.step(viewer, input, (importId) =>
      this.#configure.execute(viewer, { ...given, importId } as ConfigureImportInput),
    );
  }

  @Mutation(() => ImportPayloadType)
  mapImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MapImportInputType }) input: MapImportInputType,
  ): Promise<ImportPayloadType> {
    // Handed on whole, so that nothing that is said of a column is lost.
    const columns = input.columns.map((column) => ({ ...column, field: column.field ?? null }));
    return this.#answers.step(viewer, input, (importId) => this.#map.execute(viewer, { ...input, columns, importId }));
  }
}
