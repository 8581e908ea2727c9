import { Module } from '@nestjs/common';
import { CancelJobRun } from './commands/cancel-job-run.ts';
import { RetryJobRun } from './commands/retry-job-run.ts';
import { JobRunResolver } from './graphql/job-run.resolver.ts';
import { JobRunChanges } from './job-run-changes.ts';
import { JobRunReadModel } from './job-run.read-model.ts';

@Module({
  providers: [CancelJobRun, RetryJobRun, JobRunReadModel, JobRunChanges, JobRunResolver],
  exports: [JobRunReadModel],
})
export class JobModule {}
