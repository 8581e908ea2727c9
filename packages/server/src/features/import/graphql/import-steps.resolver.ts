import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { userError } from '../../../platform/errors/user-error.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { CheckImport } from '../commands/check-import.ts';
import { CommitImport } from '../commands/commit-import.ts';
import { DiscardImport } from '../commands/discard-import.ts';
import { UndoImport } from '../commands/undo-import.ts';
import { ImportAnswers } from './import-answers.ts';
import { CommitImportPayloadType, ImportInputType, ImportPayloadType } from './import-payloads.types.ts';

/** Check, commit, discard and undo of an import. */
@Resolver()
export class ImportStepsResolver {
  readonly #check: CheckImport;
  readonly #commit: CommitImport;
  readonly #discard: DiscardImport;
  readonly #undo: UndoImport;
  readonly #answers: ImportAnswers;

  constructor(
    check: CheckImport,
    commit: CommitImport,
    discard: DiscardImport,
    undo: UndoImport,
    answers: ImportAnswers,
  ) {
    this.#check = check;
    this.#commit = commit;
    this.#discard = discard;
    this.#undo = undo;
    this.#answers = answers;
  }

  @Mutation(() => ImportPayloadType)
  checkImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#answers.step(viewer, input, (importId) => this.#check.execute(viewer, { ...input, importId }));
  }

  @Mutation(() => CommitImportPayloadType)
  async commitImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<CommitImportPayloadType> {
    let conflicts: readonly number[] = [];
    const answer = await this.#answers.step(viewer, input, async (importId) => {
      ({ conflicts } = await this.#commit.execute(viewer, { ...input, importId }));
      if (conflicts.length > 0) throw userError('IMPORT_MOVED', null, { count: conflicts.length });
    });
    if (conflicts.length === 0) return { ...answer, conflictingRecords: [] };
    const importId = fromGlobalId('Import', input.importId);
    return {
      ...answer,
      import: await this.#answers.view(viewer, importId),
      conflictingRecords: await this.#answers.records(viewer, importId, conflicts),
    };
  }

  @Mutation(() => ImportPayloadType)
  discardImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#answers.step(viewer, input, (importId) => this.#discard.execute(viewer, { ...input, importId }));
  }

  @Mutation(() => ImportPayloadType)
  undoImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPayloadType> {
    return this.#answers.step(viewer, input, (importId) => this.#undo.execute(viewer, { ...input, importId }));
  }
}
