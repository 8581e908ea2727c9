import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { RedactionModule } from '../redaction/redaction.module.ts';
import { AuditorHomeReadModel } from './auditor-home.read-model.ts';
import { AnswerEvidenceRequest } from './commands/answer-evidence-request.ts';
import { ApproveEngagement } from './commands/approve-engagement.ts';
import { AskForEvidence } from './commands/ask-for-evidence.ts';
import { DeclineEngagement } from './commands/decline-engagement.ts';
import { EndEngagement } from './commands/end-engagement.ts';
import { LookAtEngagedEvidence } from './commands/look-at-engaged-evidence.ts';
import { ProposeEngagement } from './commands/propose-engagement.ts';
import { RecordFinding } from './commands/record-finding.ts';
import { WithdrawEngagement } from './commands/withdraw-engagement.ts';
import { EngagedEvidencePageRoute } from './engaged-evidence-page-route.ts';
import { EngagedEvidenceReadModel } from './engaged-evidence.read-model.ts';
import { EngagementReadModel } from './engagement.read-model.ts';
import { AuditorHomeResolver } from './graphql/auditor-home.resolver.ts';
import { AuditorMutationsResolver } from './graphql/auditor-mutations.resolver.ts';
import { EngagedEvidenceResolver } from './graphql/engaged-evidence.resolver.ts';
import { EngagementAnswers } from './graphql/engagement-answers.ts';
import { EngagementMutationsResolver } from './graphql/engagement-mutations.resolver.ts';
import { EngagementProposalsResolver } from './graphql/engagement-proposals.resolver.ts';
import { EngagementResolver } from './graphql/engagement.resolver.ts';
import { EvidenceAnswerResolver } from './graphql/evidence-answer.resolver.ts';
import { CarryEngagementHandler } from './jobs/carry-engagement.handler.ts';

@Module({
  imports: [EvidenceModule, OrganisationModule, RedactionModule],
  providers: [
    AnswerEvidenceRequest,
    ApproveEngagement,
    AskForEvidence,
    EngagedEvidencePageRoute,
    EngagedEvidenceReadModel,
    EngagedEvidenceResolver,
    LookAtEngagedEvidence,
    RecordFinding,
    AuditorMutationsResolver,
    EvidenceAnswerResolver,
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
