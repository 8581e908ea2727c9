import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { Decide } from './commands/decide.ts';
import { DecideSeveral } from './commands/decide-several.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { RunSafeguardingCheck } from './commands/run-safeguarding-check.ts';
import { UndoDecision } from './commands/undo-decision.ts';
import { WithdrawDecision } from './commands/withdraw-decision.ts';
import { DeskReadModel } from './desk.read-model.ts';
import { DecisionReadModel } from './decision.read-model.ts';
import { DecisionAnswers } from './graphql/decision-answers.ts';
import { DecideResolver } from './graphql/decide.resolver.ts';
import { DecisionMutationsResolver } from './graphql/decision-mutations.resolver.ts';
import { DeskResolver } from './graphql/desk.resolver.ts';
import { OrganisationDecisionsResolver } from './graphql/organisation-decisions.resolver.ts';
import { DecisionResolver } from './graphql/decision.resolver.ts';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApproveDecision,
    Decide,
    DecideSeveral,
    UndoDecision,
    DeskReadModel,
    DeskResolver,
    DecideResolver,
    OrganisationDecisionsResolver,
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
