import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { GiveRequestBack } from '../commands/give-request-back.ts';
import { InboxReadModel } from '../inbox.read-model.ts';
import { GiveRequestBackInputType, GiveRequestBackPayloadType, InboxRequestType } from './inbox.types.ts';

/** Requests that a supplier's organisation has added. */
@Resolver()
export class InboxResolver {
  readonly #inbox: InboxReadModel;
  readonly #giveBack: GiveRequestBack;
  readonly #texts: Texts;

  constructor(inbox: InboxReadModel, giveBack: GiveRequestBack, texts: Texts) {
    this.#inbox = inbox;
    this.#giveBack = giveBack;
    this.#texts = texts;
  }

  @Query(() => [InboxRequestType])
  async inbox(@CurrentViewer() viewer: Viewer): Promise<InboxRequestType[]> {
    const rows = await this.#inbox.requests(viewer);
    return rows.map(({ id, ...row }) => ({ ...row, id: toGlobalId('InboxRequest', id), key: id }));
  }

  @Mutation(() => GiveRequestBackPayloadType)
  giveRequestBack(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => GiveRequestBackInputType }) { inboxRequestId }: GiveRequestBackInputType,
  ): Promise<GiveRequestBackPayloadType> {
    const nothing: Pick<GiveRequestBackPayloadType, 'inbox'> = { inbox: [] };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      await this.#giveBack.execute(viewer, fromGlobalId('InboxRequest', inboxRequestId));
      return { inbox: await this.inbox(viewer) };
    });
  }
}
