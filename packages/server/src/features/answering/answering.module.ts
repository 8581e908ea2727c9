import { Module } from '@nestjs/common';
import { AnsweringReadModel } from './answering.read-model.ts';
import { AddRequest } from './commands/add-request.ts';
import { BeginEvidenceFile } from './commands/begin-evidence-file.ts';
import { CompleteEvidenceFile } from './commands/complete-evidence-file.ts';
import { EndSharing } from './commands/end-sharing.ts';
import { FoundOrganisation } from './commands/found-organisation.ts';
import { GiveRequestBack } from './commands/give-request-back.ts';
import { HandOverSection } from './commands/hand-over-section.ts';
import { MarkSectionReady } from './commands/mark-section-ready.ts';
import { ProtectAnswers } from './commands/protect-answers.ts';
import { RemoveEvidenceFile } from './commands/remove-evidence-file.ts';
import { RestoreEvidenceFile } from './commands/restore-evidence-file.ts';
import { SaveAnswers } from './commands/save-answers.ts';
import { SayNotMe } from './commands/say-not-me.ts';
import { SendCode } from './commands/send-code.ts';
import { ShareAnswers } from './commands/share-answers.ts';
import { StartAnswering } from './commands/start-answering.ts';
import { SubmitAnswers } from './commands/submit-answers.ts';
import { TakeSectionBack } from './commands/take-section-back.ts';
import { GivenFilesReadModel } from './given-files.read-model.ts';
import { InboxResolver } from './graphql/inbox.resolver.ts';
import { VaultResolver } from './graphql/vault.resolver.ts';
import { AnsweringController } from './http/answering.controller.ts';
import { CodeController } from './http/code.controller.ts';
import { EvidenceUploadRoutes } from './http/evidence-upload-routes.ts';
import { EvidenceUploadServer } from './http/evidence-upload-server.ts';
import { EvidenceController } from './http/evidence.controller.ts';
import { GivenFileRoute } from './http/given-file-route.ts';
import { HandOverController } from './http/hand-over.controller.ts';
import { OwnOrganisationController } from './http/own-organisation.controller.ts';
import { NotMeController } from './http/not-me.controller.ts';
import { RequestLinkController } from './http/request-link.controller.ts';
import { RespondentBudget } from './http/respondent-budget.ts';
import { RespondentCalls } from './http/respondent-calls.ts';
import { InboxReadModel } from './inbox.read-model.ts';
import { ExamineFileHandler } from './jobs/examine-file.handler.ts';
import { Respondents } from './respondents.ts';
import { VaultReadModel } from './vault.read-model.ts';

@Module({
  controllers: [
    NotMeController,
    RequestLinkController,
    AnsweringController,
    OwnOrganisationController,
    CodeController,
    EvidenceController,
    HandOverController,
  ],
  providers: [
    AddRequest,
    AnsweringReadModel,
    BeginEvidenceFile,
    CompleteEvidenceFile,
    EndSharing,
    EvidenceUploadRoutes,
    EvidenceUploadServer,
    ExamineFileHandler,
    FoundOrganisation,
    GivenFileRoute,
    GivenFilesReadModel,
    GiveRequestBack,
    HandOverSection,
    InboxReadModel,
    InboxResolver,
    MarkSectionReady,
    ProtectAnswers,
    RemoveEvidenceFile,
    RespondentBudget,
    RespondentCalls,
    Respondents,
    RestoreEvidenceFile,
    SaveAnswers,
    SayNotMe,
    SendCode,
    ShareAnswers,
    StartAnswering,
    SubmitAnswers,
    TakeSectionBack,
    VaultReadModel,
    VaultResolver,
  ],
})
export class AnsweringModule {}
