import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { Decide } from './commands/decide.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { RunSafeguardingCheck } from './commands/run-safeguarding-check.ts';
import { WithdrawDecision } from './commands/withdraw-decision.ts';
import { DecisionReadModel } from './decision.read-model.ts';
import { DecisionAnswers } from './graphql/decision-answers.ts';
import { DecisionMutationsResolver } from './graphql/decision-mutations.resolver.ts';
import { DecisionResolver } from './graphql/decision.resolver.ts';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApproveDecision,
    Decide,
    DeclineDecision,
    RunSafeguardingCheck,
    WithdrawDecision,
    DecisionReadModel,
    DecisionResolver,
    DecisionMutationsResolver,
    DecisionAnswers,
  ],
})
export class DecisionModule {}
