import { Module } from '@nestjs/common';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { ImportCommands } from './commands/import-commands.ts';
import { ImportMutationsResolver } from './graphql/import-mutations.resolver.ts';
import { ImportResolver } from './graphql/import.resolver.ts';
import { ImportListsReadModel } from './import-lists.read-model.ts';
import { ImportReadModel } from './import.read-model.ts';
import { CheckHandler } from './jobs/check.handler.ts';
import { CommitChunkHandler } from './jobs/commit-chunk.handler.ts';
import { RemoveExpiredHandler } from './jobs/remove-expired.handler.ts';
import { UndoHandler } from './jobs/undo.handler.ts';
import { FileLooks, LOOK_CAPS } from './reading/file-looks.ts';

@Module({
  providers: [
    {
      provide: FileLooks,
      inject: [FileStorage],
      useFactory: (storage: FileStorage) => new FileLooks(storage, LOOK_CAPS),
    },
    ImportCommands,
    ImportReadModel,
    ImportListsReadModel,
    ImportResolver,
    ImportMutationsResolver,
    CheckHandler,
    CommitChunkHandler,
    UndoHandler,
    RemoveExpiredHandler,
  ],
  exports: [ImportCommands, ImportReadModel, CheckHandler, CommitChunkHandler, UndoHandler, RemoveExpiredHandler],
})
export class ImportModule {}
