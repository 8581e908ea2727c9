import { Module } from '@nestjs/common';
import { ReviewModule } from '../../review/review.module.ts';
import { AskedRecordsReadModel } from './asked-records.read-model.ts';
import { JoinQuestion } from './commands/join-question.ts';
import { SplitQuestion } from './commands/split-question.ts';
import { AskedRecordsResolver } from './graphql/asked-records.resolver.ts';
import { ApplyAnswer } from './apply-answer.ts';
import { FileAnswers } from './file-answers.ts';
import { ApplyAnswerHandler } from './jobs/apply-answer.handler.ts';

@Module({
  imports: [ReviewModule],
  providers: [
    FileAnswers,
    ApplyAnswer,
    ApplyAnswerHandler,
    AskedRecordsReadModel,
    SplitQuestion,
    JoinQuestion,
    AskedRecordsResolver,
  ],
  exports: [ApplyAnswerHandler],
})
export class AnsweredModule {}
