import { Module } from '@nestjs/common';
import { ApproveDestruction } from './commands/approve-destruction.ts';
import { ChoosePurpose } from './commands/choose-purpose.ts';
import { DeclineDestruction } from './commands/decline-destruction.ts';
import { HoldEvidence } from './commands/hold-evidence.ts';
import { LiftHold } from './commands/lift-hold.ts';
import { ProposeDestruction } from './commands/propose-destruction.ts';
import { WithdrawDestruction } from './commands/withdraw-destruction.ts';
import { DestructionResolver } from './graphql/destruction.resolver.ts';
import { KeepingMutationsResolver } from './graphql/keeping-mutations.resolver.ts';
import { RetentionAnswers } from './graphql/retention-answers.ts';
import { RetentionResolver } from './graphql/retention.resolver.ts';
import { DestroyEvidenceHandler } from './jobs/destroy.handler.ts';
import { RetentionReadModel } from './retention.read-model.ts';

@Module({
  providers: [
    ApproveDestruction,
    ChoosePurpose,
    DeclineDestruction,
    DestroyEvidenceHandler,
    DestructionResolver,
    HoldEvidence,
    KeepingMutationsResolver,
    LiftHold,
    ProposeDestruction,
    RetentionAnswers,
    RetentionReadModel,
    RetentionResolver,
    WithdrawDestruction,
  ],
})
export class RetentionModule {}
