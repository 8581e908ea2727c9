import { Module } from '@nestjs/common';
import { ReviewModule } from '../review/review.module.ts';
import { AddScreeningList } from './commands/add-screening-list.ts';
import { AssessPortion } from './commands/assess-portion.ts';
import { AssessHandler } from './jobs/assess.handler.ts';
import { MidnightHandler } from './jobs/midnight.handler.ts';
import { ListHitAnswers } from './list-hit-answers.ts';
import { RecomputeAssessment } from './recompute-assessment.ts';
import { ScreeningLists } from './screening.ts';

@Module({
  imports: [ReviewModule],
  providers: [
    ScreeningLists,
    RecomputeAssessment,
    AssessPortion,
    AddScreeningList,
    ListHitAnswers,
    AssessHandler,
    MidnightHandler,
  ],
  exports: [ScreeningLists, RecomputeAssessment, AddScreeningList, AssessHandler, MidnightHandler],
})
export class RiskModule {}
