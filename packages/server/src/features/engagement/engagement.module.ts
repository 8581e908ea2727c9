import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { AuditorHomeReadModel } from './auditor-home.read-model.ts';
import { ApproveEngagement } from './commands/approve-engagement.ts';
import { DeclineEngagement } from './commands/decline-engagement.ts';
import { EndEngagement } from './commands/end-engagement.ts';
import { ProposeEngagement } from './commands/propose-engagement.ts';
import { WithdrawEngagement } from './commands/withdraw-engagement.ts';
import { EngagementReadModel } from './engagement.read-model.ts';
import { AuditorHomeResolver } from './graphql/auditor-home.resolver.ts';
import { EngagementAnswers } from './graphql/engagement-answers.ts';
import { EngagementMutationsResolver } from './graphql/engagement-mutations.resolver.ts';
import { EngagementProposalsResolver } from './graphql/engagement-proposals.resolver.ts';
import { EngagementResolver } from './graphql/engagement.resolver.ts';
import { CarryEngagementHandler } from './jobs/carry-engagement.handler.ts';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApproveEngagement,
    DeclineEngagement,
    EndEngagement,
    ProposeEngagement,
    WithdrawEngagement,
    EngagementReadModel,
    AuditorHomeReadModel,
    EngagementAnswers,
    EngagementResolver,
    EngagementProposalsResolver,
    EngagementMutationsResolver,
    AuditorHomeResolver,
    CarryEngagementHandler,
  ],
  exports: [AuditorHomeReadModel],
})
export class EngagementModule {}
