import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { AcceptPlan } from './commands/accept-plan.ts';
import { AddRemedyEntry } from './commands/add-remedy-entry.ts';
import { ConfirmByWorkers } from './commands/confirm-by-workers.ts';
import { MarkOnSchedule } from './commands/mark-on-schedule.ts';
import { RecordResponse } from './commands/record-response.ts';
import { RemedyAnswers } from './graphql/remedy-answers.ts';
import { RemedyLedgerResolver } from './graphql/remedy-ledger.resolver.ts';
import { RemedyMonthsResolver } from './graphql/remedy-months.resolver.ts';
import { RemedyMutationsResolver } from './graphql/remedy-mutations.resolver.ts';
import { RemedyResolver } from './graphql/remedy.resolver.ts';
import { RemedyMonthsReadModel } from './remedy-months.read-model.ts';
import { RemedyReadModel } from './remedy.read-model.ts';

@Module({
  imports: [PastModule, RiskModule],
  providers: [
    RecordResponse,
    AcceptPlan,
    MarkOnSchedule,
    ConfirmByWorkers,
    AddRemedyEntry,
    RemedyReadModel,
    RemedyMonthsReadModel,
    RemedyMonthsResolver,
    RemedyResolver,
    RemedyMutationsResolver,
    RemedyLedgerResolver,
    RemedyAnswers,
  ],
})
export class RemedyModule {}
