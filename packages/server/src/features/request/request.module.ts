import { Module } from '@nestjs/common';
import { AcceptAnswers } from './commands/accept-answers.ts';
import { AcceptPromise } from './commands/accept-promise.ts';
import { AskSuppliers } from './commands/ask-suppliers.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { EndPromise } from './commands/end-promise.ts';
import { NoteAnswer } from './commands/note-answer.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { WithdrawRequest } from './commands/withdraw-request.ts';
import { WithdrawReturn } from './commands/withdraw-return.ts';
import { PriceCountsResolver } from './graphql/price-counts.resolver.ts';
import { PromiseResolver } from './graphql/promise.resolver.ts';
import { ReceivedFilesResolver } from './graphql/received-files.resolver.ts';
import { RequestMutationsResolver } from './graphql/request-mutations.resolver.ts';
import { RequestResolver } from './graphql/request.resolver.ts';
import { ResponseMutationsResolver } from './graphql/response-mutations.resolver.ts';
import { ResponseResolver } from './graphql/response.resolver.ts';
import { CarryRequestHandler } from './jobs/carry-request.handler.ts';
import { CountPricesHandler } from './jobs/count-prices.handler.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { NoteMissedHandler } from './jobs/note-missed.handler.ts';
import { PriceCountsReadModel } from './price-counts.read-model.ts';
import { PromiseReadModel } from './promise.read-model.ts';
import { ReceivedFileRoute } from './received-file-route.ts';
import { ReceivedFilesReadModel } from './received-files.read-model.ts';
import { RequestReadModel } from './request.read-model.ts';
import { ResponseReadModel } from './response.read-model.ts';

@Module({
  providers: [
    AcceptAnswers,
    AcceptPromise,
    AskSuppliers,
    CarryRequestHandler,
    CountPricesHandler,
    CreateRequestLink,
    EndPromise,
    HandOverHandler,
    NoteAnswer,
    NoteMissedHandler,
    PriceCountsReadModel,
    PriceCountsResolver,
    PromiseReadModel,
    PromiseResolver,
    ReceivedFileRoute,
    ReceivedFilesReadModel,
    ReceivedFilesResolver,
    RequestMutationsResolver,
    RequestReadModel,
    RequestResolver,
    ResponseMutationsResolver,
    ResponseReadModel,
    ResponseResolver,
    ReturnAnswers,
    WithdrawRequest,
    WithdrawReturn,
  ],
})
export class RequestModule {}
