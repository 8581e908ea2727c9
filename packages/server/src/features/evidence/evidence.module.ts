import { Module } from '@nestjs/common';
import { PagePictures } from '../../platform/drawing/page-pictures.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { AddEvidence } from './commands/add-evidence.ts';
import { DescribeEvidence } from './commands/describe-evidence.ts';
import { HandOutEvidence } from './commands/hand-out-evidence.ts';
import { LinkEvidence } from './commands/link-evidence.ts';
import { LookAtEvidence } from './commands/look-at-evidence.ts';
import { ShowEvidencePage } from './commands/show-evidence-page.ts';
import { UnlinkEvidence } from './commands/unlink-evidence.ts';
import { EvidenceFileRoute } from './evidence-file-route.ts';
import { EvidenceFormReadModel } from './evidence-form.read-model.ts';
import { EvidencePageRoute } from './evidence-page-route.ts';
import { EvidencePagesReadModel } from './evidence-pages.read-model.ts';
import { EvidenceNotesReadModel } from './evidence-notes.read-model.ts';
import { EvidenceReadModel } from './evidence.read-model.ts';
import { EvidenceAnswers } from './graphql/evidence-answers.ts';
import { EvidenceMutationsResolver } from './graphql/evidence-mutations.resolver.ts';
import { EvidencePagesResolver } from './graphql/evidence-pages.resolver.ts';
import { EvidenceResolver } from './graphql/evidence.resolver.ts';
import { ExamineEvidenceHandler } from './jobs/examine.handler.ts';

@Module({
  providers: [
    AddEvidence,
    DescribeEvidence,
    EvidenceAnswers,
    EvidenceFileRoute,
    EvidenceFormReadModel,
    EvidenceMutationsResolver,
    EvidenceNotesReadModel,
    EvidencePageRoute,
    EvidencePagesReadModel,
    EvidencePagesResolver,
    EvidenceReadModel,
    EvidenceResolver,
    ExamineEvidenceHandler,
    HandOutEvidence,
    LinkEvidence,
    LookAtEvidence,
    {
      provide: PagePictures,
      inject: [FileStorage],
      useFactory: (storage: FileStorage) => new PagePictures(storage),
    },
    ShowEvidencePage,
    UnlinkEvidence,
  ],
  exports: [EvidenceNotesReadModel, PagePictures],
})
export class EvidenceModule {}
