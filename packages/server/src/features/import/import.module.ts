import { Module } from '@nestjs/common';
import { RiskModule } from '../risk/risk.module.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { CheckRun } from './check/run-check.ts';
import { CheckImport } from './commands/check-import.ts';
import { CommitImport } from './commands/commit-import.ts';
import { ConfigureImport } from './commands/configure-import.ts';
import { CreateImport } from './commands/create-import.ts';
import { DiscardImport } from './commands/discard-import.ts';
import { MapImport } from './commands/map-import.ts';
import { RevokeMapping } from './commands/revoke-mapping.ts';
import { UndoImport } from './commands/undo-import.ts';
import { CommitChunkRun } from './commit/run-commit-chunk.ts';
import { ForecastReadModel } from './forecast.read-model.ts';
import { CorrectableRows } from './correctable-rows.ts';
import { CorrectableRowsResolver } from './graphql/correctable-rows.resolver.ts';
import { ForecastResolver } from './graphql/forecast.resolver.ts';
import { ImportAnswers } from './graphql/import-answers.ts';
import { ImportFileResolver } from './graphql/import-file.resolver.ts';
import { ImportStepsResolver } from './graphql/import-steps.resolver.ts';
import { ImportResolver } from './graphql/import.resolver.ts';
import { KeptSuppliersResolver } from './graphql/kept-suppliers.resolver.ts';
import { MappingResolver } from './graphql/mapping.resolver.ts';
import { NearestActivitiesResolver } from './graphql/nearest-activities.resolver.ts';
import { ImportListsReadModel } from './import-lists.read-model.ts';
import { ImportReadModel } from './import.read-model.ts';
import { CheckHandler } from './jobs/check.handler.ts';
import { CommitChunkHandler } from './jobs/commit-chunk.handler.ts';
import { RemoveExpiredHandler } from './jobs/remove-expired.handler.ts';
import { UndoHandler } from './jobs/undo.handler.ts';
import { NearestActivities } from './nearest-activities.ts';
import { RejectedRows } from './rejected-rows.ts';
import { RejectedRowsRoute } from './rejected-rows-route.ts';
import { FileLooks, LOOK_CAPS } from './reading/file-looks.ts';
import { UndoChunkRun } from './undo/run-undo-chunk.ts';

@Module({
  imports: [RiskModule],
  providers: [
    {
      provide: FileLooks,
      inject: [FileStorage],
      useFactory: (storage: FileStorage) => new FileLooks(storage, LOOK_CAPS),
    },
    CreateImport,
    ConfigureImport,
    MapImport,
    CheckImport,
    CommitImport,
    DiscardImport,
    UndoImport,
    RevokeMapping,
    CheckRun,
    CommitChunkRun,
    UndoChunkRun,
    ImportReadModel,
    ImportListsReadModel,
    ForecastReadModel,
    NearestActivities,
    RejectedRows,
    RejectedRowsRoute,
    CorrectableRows,
    CorrectableRowsResolver,
    ImportAnswers,
    ImportResolver,
    KeptSuppliersResolver,
    ForecastResolver,
    ImportFileResolver,
    ImportStepsResolver,
    MappingResolver,
    NearestActivitiesResolver,
    CheckHandler,
    CommitChunkHandler,
    UndoHandler,
    RemoveExpiredHandler,
  ],
  exports: [
    CreateImport,
    CheckImport,
    CommitImport,
    ImportReadModel,
    CheckHandler,
    CommitChunkHandler,
    UndoHandler,
    RemoveExpiredHandler,
  ],
})
export class ImportModule {}
