import { Module } from '@nestjs/common';
import { AcceptPromise } from './commands/accept-promise.ts';
import { AskSuppliers } from './commands/ask-suppliers.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { EndPromise } from './commands/end-promise.ts';
import { WithdrawRequest } from './commands/withdraw-request.ts';
import { PriceCountsResolver } from './graphql/price-counts.resolver.ts';
import { PromiseResolver } from './graphql/promise.resolver.ts';
import { RequestMutationsResolver } from './graphql/request-mutations.resolver.ts';
import { RequestResolver } from './graphql/request.resolver.ts';
import { CarryRequestHandler } from './jobs/carry-request.handler.ts';
import { CountPricesHandler } from './jobs/count-prices.handler.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { NoteMissedHandler } from './jobs/note-missed.handler.ts';
import { PriceCountsReadModel } from './price-counts.read-model.ts';
import { PromiseReadModel } from './promise.read-model.ts';
import { RequestReadModel } from './request.read-model.ts';

@Module({
  providers: [
    AcceptPromise,
    AskSuppliers,
    CarryRequestHandler,
    CountPricesHandler,
    CreateRequestLink,
    EndPromise,
    HandOverHandler,
    NoteMissedHandler,
    PriceCountsReadModel,
    PriceCountsResolver,
    PromiseReadModel,
    PromiseResolver,
    RequestMutationsResolver,
    RequestReadModel,
    RequestResolver,
    WithdrawRequest,
  ],
})
export class RequestModule {}
