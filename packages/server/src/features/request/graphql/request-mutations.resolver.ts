import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AskSuppliers } from '../commands/ask-suppliers.ts';
import { CreateRequestLink } from '../commands/create-request-link.ts';
import { WithdrawRequest } from '../commands/withdraw-request.ts';
import {
  AskSuppliersInputType,
  AskSuppliersPayloadType,
  CreateRequestLinkPayloadType,
  SupplierRequestInputType,
  WithdrawRequestPayloadType,
} from './request.types.ts';

/** Asks suppliers, and what can be done with a request afterwards. */
@Resolver()
export class RequestMutationsResolver {
  readonly #ask: AskSuppliers;
  readonly #withdraw: WithdrawRequest;
  readonly #createLink: CreateRequestLink;
  readonly #texts: Texts;

  constructor(ask: AskSuppliers, withdraw: WithdrawRequest, createLink: CreateRequestLink, texts: Texts) {
    this.#ask = ask;
    this.#withdraw = withdraw;
    this.#createLink = createLink;
    this.#texts = texts;
  }

  @Mutation(() => AskSuppliersPayloadType)
  askSuppliers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskSuppliersInputType }) input: AskSuppliersInputType,
  ): Promise<AskSuppliersPayloadType> {
    const nothing: Pick<AskSuppliersPayloadType, 'requestIds'> = { requestIds: [] };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const ids = await this.#ask.execute(viewer, {
        contacts: input.contacts.map((contact) => ({
          ...contact,
          supplierId: fromGlobalId('Supplier', contact.supplierId),
        })),
        set: input.set,
        topics: input.topics ?? [],
        fullBecause: input.fullBecause ?? '',
        reason: input.reason,
        note: input.note,
        dueOn: input.dueOn,
        byHand: input.byHand ?? false,
        numbersChecked: input.numbersChecked ?? false,
      });
      return { requestIds: ids.map((id) => toGlobalId('Request', id)) };
    });
  }

  @Mutation(() => WithdrawRequestPayloadType)
  withdrawRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) { requestId }: SupplierRequestInputType,
  ): Promise<WithdrawRequestPayloadType> {
    const nothing: Pick<WithdrawRequestPayloadType, 'requestId'> = { requestId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#withdraw.execute(viewer, fromGlobalId('Request', requestId));
      return { requestId };
    });
  }

  @Mutation(() => CreateRequestLinkPayloadType)
  createRequestLink(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) { requestId }: SupplierRequestInputType,
  ): Promise<CreateRequestLinkPayloadType> {
    const nothing: Pick<CreateRequestLinkPayloadType, 'link' | 'expiresAt'> = { link: null, expiresAt: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const { url, expiresAt } = await this.#createLink.execute(viewer, fromGlobalId('Request', requestId));
      return { link: url, expiresAt };
    });
  }
}
