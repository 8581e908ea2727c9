import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { PastModule } from '../past/past.module.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { ApproveClearing } from './commands/approve-clearing.ts';
import { ApproveReopening } from './commands/approve-reopening.ts';
import { DeclineClearing } from './commands/decline-clearing.ts';
import { DeclineReopening } from './commands/decline-reopening.ts';
import { DisputeFlag } from './commands/dispute-flag.ts';
import { HoldFlag } from './commands/hold-flag.ts';
import { ProposeClearing } from './commands/propose-clearing.ts';
import { RecordRetaliationCheck } from './commands/record-retaliation-check.ts';
import { ReopenFlag } from './commands/reopen-flag.ts';
import { ReviewFlag } from './commands/review-flag.ts';
import { WithdrawReopening } from './commands/withdraw-reopening.ts';
import { FlagForms } from './flag-forms.ts';
import { FlagListReadModel } from './flag-list.read-model.ts';
import { FlagReadModel } from './flag.read-model.ts';
import { FlagAnswers } from './graphql/flag-answers.ts';
import { FlagRecordMutationsResolver } from './graphql/flag-record-mutations.resolver.ts';
import { FlagReopeningResolver } from './graphql/flag-reopening.resolver.ts';
import { FlagWorkMutationsResolver } from './graphql/flag-work-mutations.resolver.ts';
import { FlagResolver } from './graphql/flag.resolver.ts';
import { SupplierFlagsResolver } from './graphql/supplier-flags.resolver.ts';

@Module({
  imports: [OrganisationModule, PastModule, RiskModule],
  providers: [
    ApproveClearing,
    DeclineClearing,
    DisputeFlag,
    HoldFlag,
    ProposeClearing,
    RecordRetaliationCheck,
    ReopenFlag,
    ApproveReopening,
    DeclineReopening,
    WithdrawReopening,
    ReviewFlag,
    FlagReadModel,
    FlagListReadModel,
    FlagForms,
    FlagResolver,
    SupplierFlagsResolver,
    FlagWorkMutationsResolver,
    FlagRecordMutationsResolver,
    FlagReopeningResolver,
    FlagAnswers,
  ],
})
export class FlagModule {}
