import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { ApproveRedaction } from './commands/approve-redaction.ts';
import { DeclineRedaction } from './commands/decline-redaction.ts';
import { ProposeRedaction } from './commands/propose-redaction.ts';
import { ShowRedactionPage } from './commands/show-redaction-page.ts';
import { WithdrawRedaction } from './commands/withdraw-redaction.ts';
import { RedactionAnswers } from './graphql/redaction-answers.ts';
import { RedactionMutationsResolver } from './graphql/redaction-mutations.resolver.ts';
import { RedactionResolver } from './graphql/redaction.resolver.ts';
import { FlattenRedactionHandler } from './jobs/flatten.handler.ts';
import { RedactionPageRoute } from './redaction-page-route.ts';
import { RedactionReadModel } from './redaction.read-model.ts';
import { RedactionRegisterReadModel } from './redaction-register.read-model.ts';

@Module({
  imports: [EvidenceModule],
  providers: [
    ApproveRedaction,
    DeclineRedaction,
    FlattenRedactionHandler,
    ProposeRedaction,
    RedactionAnswers,
    RedactionMutationsResolver,
    RedactionPageRoute,
    RedactionReadModel,
    RedactionRegisterReadModel,
    RedactionResolver,
    ShowRedactionPage,
    WithdrawRedaction,
  ],
  exports: [RedactionRegisterReadModel],
})
export class RedactionModule {}
