import { Module } from '@nestjs/common';
import { AnswerEffects } from './answer-effects.ts';
import { AnswerQuestion } from './commands/answer-question.ts';
import { RevokeAnswer } from './commands/revoke-answer.ts';
import { OrganisationQuestionsResolver } from './graphql/organisation-questions.resolver.ts';
import { ReviewResolver } from './graphql/review.resolver.ts';
import { OpenQuestionsReadModel } from './open-questions.read-model.ts';
import { ReviewReadModel } from './review.read-model.ts';

@Module({
  providers: [
    AnswerEffects,
    AnswerQuestion,
    RevokeAnswer,
    ReviewReadModel,
    OpenQuestionsReadModel,
    ReviewResolver,
    OrganisationQuestionsResolver,
  ],
  exports: [AnswerEffects],
})
export class ReviewModule {}
