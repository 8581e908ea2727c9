import { Module } from '@nestjs/common';
import { AddEvidence } from './commands/add-evidence.ts';
import { DescribeEvidence } from './commands/describe-evidence.ts';
import { HandOutEvidence } from './commands/hand-out-evidence.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { LookAtEvidence } from './commands/look-at-evidence.ts';
import { UnlinkEvidence } from './commands/unlink-evidence.ts';
import { EvidenceFileRoute } from './evidence-file-route.ts';
import { EvidenceNotesReadModel } from './evidence-notes.read-model.ts';
import { EvidenceReadModel } from './evidence.read-model.ts';
import { EvidenceAnswers } from './graphql/evidence-answers.ts';
import { EvidenceMutationsResolver } from './graphql/evidence-mutations.resolver.ts';
import { EvidenceResolver } from './graphql/evidence.resolver.ts';
import { ExamineEvidenceHandler } from './jobs/examine.handler.ts';

@Module({
  providers: [
    AddEvidence,
    DescribeEvidence,
    EvidenceAnswers,
    EvidenceFileRoute,
    EvidenceMutationsResolver,
    EvidenceNotesReadModel,
    EvidenceReadModel,
    EvidenceResolver,
    ExamineEvidenceHandler,
    HandOutEvidence,
    LinkEvidence,
    LookAtEvidence,
    UnlinkEvidence,
  ],
  exports: [EvidenceNotesReadModel],
})
export class EvidenceModule {}
