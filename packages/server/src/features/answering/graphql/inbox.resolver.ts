import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { InboxReadModel } from '../inbox.read-model.ts';
import { InboxRequestType } from './inbox.types.ts';

/** Requests that a supplier's organisation has added. */
@Resolver()
export class InboxResolver {
  readonly #inbox: InboxReadModel;

  constructor(inbox: InboxReadModel) {
    this.#inbox = inbox;
  }

  @Query(() => [InboxRequestType])
  async inbox(@CurrentViewer() viewer: Viewer): Promise<InboxRequestType[]> {
    const rows = await this.#inbox.requests(viewer);
    return rows.map(({ id, ...row }) => ({ ...row, id: toGlobalId('InboxRequest', id), key: id }));
  }
}
