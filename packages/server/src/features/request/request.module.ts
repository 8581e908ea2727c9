import { Module } from '@nestjs/common';
import { AskingsReadModel } from './askings.read-model.ts';
import { AcceptAnswers } from './commands/accept-answers.ts';
import { AcceptPromise } from './commands/accept-promise.ts';
import { AskOtherContact } from './commands/ask-other-contact.ts';
import { AskSuppliers } from './commands/ask-suppliers.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { EndPromise } from './commands/end-promise.ts';
import { ConfirmCompany } from './commands/confirm-company.ts';
import { NoteAnswer } from './commands/note-answer.ts';
import { RefuseCompany } from './commands/refuse-company.ts';
import { PrepareAsking } from './commands/prepare-asking.ts';
import { ProlongRequests } from './commands/prolong-requests.ts';
import { RemindRequests } from './commands/remind-requests.ts';
import { RemoveContact } from './commands/remove-contact.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { SaveContact } from './commands/save-contact.ts';
import { StartAsking } from './commands/start-asking.ts';
import { TestAsking } from './commands/test-asking.ts';
import { WithdrawRequests } from './commands/withdraw-requests.ts';
import { WithdrawReturn } from './commands/withdraw-return.ts';
import { ContactsReadModel } from './contacts.read-model.ts';
import { AskingMutationsResolver } from './graphql/asking-mutations.resolver.ts';
import { AskingResolver } from './graphql/asking.resolver.ts';
import { CompanyResolver } from './graphql/company.resolver.ts';
import { ContactResolver } from './graphql/contact.resolver.ts';
import { PriceCountsResolver } from './graphql/price-counts.resolver.ts';
import { PromiseResolver } from './graphql/promise.resolver.ts';
import { ReceivedFilesResolver } from './graphql/received-files.resolver.ts';
import { RequestMutationsResolver } from './graphql/request-mutations.resolver.ts';
import { RequestResolver } from './graphql/request.resolver.ts';
import { ResponseMutationsResolver } from './graphql/response-mutations.resolver.ts';
import { ResponseResolver } from './graphql/response.resolver.ts';
import { AskHandler } from './jobs/ask.handler.ts';
import { CarryRequestHandler } from './jobs/carry-request.handler.ts';
import { CountPricesHandler } from './jobs/count-prices.handler.ts';
import { RequestDailyHandler } from './jobs/daily.handler.ts';
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
    AskHandler,
    AskingMutationsResolver,
    AskingResolver,
    AskingsReadModel,
    AskOtherContact,
    AskSuppliers,
    CarryRequestHandler,
    CompanyResolver,
    ContactResolver,
    ContactsReadModel,
    CountPricesHandler,
    CreateRequestLink,
    EndPromise,
    HandOverHandler,
    NoteAnswer,
    ConfirmCompany,
    RefuseCompany,
    NoteMissedHandler,
    PrepareAsking,
    PriceCountsReadModel,
    PriceCountsResolver,
    ProlongRequests,
    PromiseReadModel,
    PromiseResolver,
    RemindRequests,
    RemoveContact,
    RequestDailyHandler,
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
    SaveContact,
    StartAsking,
    TestAsking,
    WithdrawRequests,
    WithdrawReturn,
  ],
})
export class RequestModule {}
