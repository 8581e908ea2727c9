import { Module } from '@nestjs/common';
import { AnswerQuestion } from './commands/answer-question.ts';
import { RevokeAnswer } from './commands/revoke-answer.ts';
import { OrganisationQuestionsResolver } from './graphql/organisation-questions.resolver.ts';
import { ReviewResolver } from './graphql/review.resolver.ts';
import { ApplyAnswerHandler } from './jobs/apply-answer.handler.ts';
import { OpenQuestionsReadModel } from './open-questions.read-model.ts';
import { ReviewReadModel } from './review.read-model.ts';

@Module({
  providers: [
    AnswerQuestion,
    RevokeAnswer,
    ReviewReadModel,
    OpenQuestionsReadModel,
    ReviewResolver,
    OrganisationQuestionsResolver,
    ApplyAnswerHandler,
  ],
  exports: [ApplyAnswerHandler],
})
export class ReviewModule {}
