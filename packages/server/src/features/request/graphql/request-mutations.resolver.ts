import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CreateRequestLink } from '../commands/create-request-link.ts';
import { ProlongRequests } from '../commands/prolong-requests.ts';
import { RemindRequests } from '../commands/remind-requests.ts';
import { WithdrawRequests } from '../commands/withdraw-requests.ts';
import {
  ChangeRequestsPayloadType,
  CreateRequestLinkPayloadType,
  ProlongRequestsInputType,
  SupplierRequestInputType,
  SupplierRequestsInputType,
} from './request.types.ts';

/** What can be done with requests that were sent. */
@Resolver()
export class RequestMutationsResolver {
  readonly #withdraw: WithdrawRequests;
  readonly #remind: RemindRequests;
  readonly #prolong: ProlongRequests;
  readonly #createLink: CreateRequestLink;
  readonly #texts: Texts;

  constructor(
    withdraw: WithdrawRequests,
    remind: RemindRequests,
    prolong: ProlongRequests,
    createLink: CreateRequestLink,
    texts: Texts,
  ) {
    this.#withdraw = withdraw;
    this.#remind = remind;
    this.#prolong = prolong;
    this.#createLink = createLink;
    this.#texts = texts;
  }

  @Mutation(() => ChangeRequestsPayloadType)
  withdrawRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestsInputType }) { requestIds }: SupplierRequestsInputType,
  ): Promise<ChangeRequestsPayloadType> {
    return this.#changed(viewer, () => this.#withdraw.execute(viewer, idsOf(requestIds)));
  }

  @Mutation(() => ChangeRequestsPayloadType)
  remindRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestsInputType }) { requestIds }: SupplierRequestsInputType,
  ): Promise<ChangeRequestsPayloadType> {
    return this.#changed(viewer, () => this.#remind.execute(viewer, idsOf(requestIds)));
  }

  @Mutation(() => ChangeRequestsPayloadType)
  prolongRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ProlongRequestsInputType }) { requestIds, dueOn }: ProlongRequestsInputType,
  ): Promise<ChangeRequestsPayloadType> {
    return this.#changed(viewer, () => this.#prolong.execute(viewer, idsOf(requestIds), dueOn));
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

  #changed(viewer: Viewer, work: () => Promise<number>): Promise<ChangeRequestsPayloadType> {
    return payload(this.#texts.in(viewer.locale), { changed: 0 }, async () => ({ changed: await work() }));
  }
}

function idsOf(requestIds: readonly string[]): readonly string[] {
  return requestIds.map((id) => fromGlobalId('Request', id));
}
