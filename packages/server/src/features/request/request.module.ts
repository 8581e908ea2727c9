import { Module } from '@nestjs/common';
import { AskSuppliers } from './commands/ask-suppliers.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { WithdrawRequest } from './commands/withdraw-request.ts';
import { RequestMutationsResolver } from './graphql/request-mutations.resolver.ts';
import { RequestResolver } from './graphql/request.resolver.ts';
import { CarryRequestHandler } from './jobs/carry-request.handler.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { NoteMissedHandler } from './jobs/note-missed.handler.ts';
import { RequestReadModel } from './request.read-model.ts';

@Module({
  providers: [
    AskSuppliers,
    CarryRequestHandler,
    CreateRequestLink,
    HandOverHandler,
    NoteMissedHandler,
    RequestMutationsResolver,
    RequestReadModel,
    RequestResolver,
    WithdrawRequest,
  ],
})
export class RequestModule {}
