import { Module } from '@nestjs/common';
import { AnsweringReadModel } from './answering.read-model.ts';
import { ProtectAnswers } from './commands/protect-answers.ts';
import { SaveAnswers } from './commands/save-answers.ts';
import { StartAnswering } from './commands/start-answering.ts';
import { SubmitAnswers } from './commands/submit-answers.ts';
import { AnsweringController } from './http/answering.controller.ts';
import { RequestLinkController } from './http/request-link.controller.ts';

@Module({
  controllers: [RequestLinkController, AnsweringController],
  providers: [AnsweringReadModel, ProtectAnswers, SaveAnswers, StartAnswering, SubmitAnswers],
})
export class AnsweringModule {}
