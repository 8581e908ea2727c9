import { Module } from '@nestjs/common';
import { ReviewModule } from '../../review/review.module.ts';
import { ApplyAnswer } from './apply-answer.ts';
import { FileAnswers } from './file-answers.ts';
import { ApplyAnswerHandler } from './jobs/apply-answer.handler.ts';

@Module({
  imports: [ReviewModule],
  providers: [FileAnswers, ApplyAnswer, ApplyAnswerHandler],
  exports: [ApplyAnswerHandler],
})
export class AnsweredModule {}
