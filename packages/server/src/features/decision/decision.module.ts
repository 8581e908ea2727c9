import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { Decide } from './commands/decide.ts';
import { DecisionCommands } from './commands/decision-commands.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { RunSafeguardingCheck } from './commands/run-safeguarding-check.ts';
import { WithdrawDecision } from './commands/withdraw-decision.ts';
import { DecisionReadModel } from './decision.read-model.ts';
import { DecisionResolver } from './graphql/decision.resolver.ts';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApproveDecision,
    Decide,
    DecisionCommands,
    DeclineDecision,
    RunSafeguardingCheck,
    WithdrawDecision,
    DecisionReadModel,
    DecisionResolver,
  ],
})
export class DecisionModule {}
