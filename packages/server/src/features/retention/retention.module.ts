import { Module } from '@nestjs/common';
import { ChoosePurpose } from './commands/choose-purpose.ts';
import { HoldEvidence } from './commands/hold-evidence.ts';
import { LiftHold } from './commands/lift-hold.ts';
import { RetentionResolver } from './graphql/retention.resolver.ts';
import { DestroyEvidenceHandler } from './jobs/destroy.handler.ts';
import { RetentionReadModel } from './retention.read-model.ts';

@Module({
  providers: [ChoosePurpose, DestroyEvidenceHandler, HoldEvidence, LiftHold, RetentionReadModel, RetentionResolver],
})
export class RetentionModule {}
