import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RequestReadModel, type RequestList } from '../request.read-model.ts';
import { requestView } from './request-view.ts';
import { RequestListEnum, SupplierRequestConnectionType } from './request.types.ts';

/** Requests to suppliers. */
@Resolver()
export class RequestResolver {
  readonly #requests: RequestReadModel;
  readonly #texts: Texts;

  constructor(requests: RequestReadModel, texts: Texts) {
    this.#requests = requests;
    this.#texts = texts;
  }

  @Query(() => SupplierRequestConnectionType)
  async supplierRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('list', { type: () => RequestListEnum, nullable: true }) list?: RequestList | null,
    @Args('supplierId', { type: () => ID, nullable: true }) supplierId?: string | null,
  ): Promise<SupplierRequestConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const { page, totalCount, counts } = await this.#requests.board(viewer, {
      supplierId: supplierId == null ? null : fromGlobalId('Supplier', supplierId),
      list: list ?? null,
      first,
      after: after ?? null,
    });
    return {
      ...connectionOf(page, (row) => requestView(viewer, row, say)),
      totalCount,
      counts: [...counts],
    };
  }
}
