import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { knownGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import type { PortfolioRow } from '../../portfolio/portfolio-row.ts';
import { RefusedRequest } from '../../portfolio/refused-request.ts';
import { SupplierFilterInput } from '../../portfolio/supplier-filter.types.ts';
import { filterOf } from '../../portfolio/supplier-filter.view.ts';
import { supplierRowView } from '../../portfolio/supplier-row.view.ts';
import { LaneEnum } from '../../risk/risk.types.ts';
import { DESK_LANES, DeskReadModel } from '../desk.read-model.ts';
import { DeskLanePageType, DeskType } from '../desk.types.ts';

/** The desk for deciding: what is next, by lanes, and what waits for a second person. */
@Resolver()
export class DeskResolver {
  readonly #desks: DeskReadModel;
  readonly #texts: Texts;

  constructor(desks: DeskReadModel, texts: Texts) {
    this.#desks = desks;
    this.#texts = texts;
  }

  @Query(() => DeskType)
  async desk(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
    @Args('filter', { type: () => SupplierFilterInput, nullable: true }) filter?: SupplierFilterInput | null,
    @Args('supplierId', {
      ...{ type: () => ID, nullable: true },
      description: 'Whose case is open: its lane has the rows up to it and a few after it, however few are asked for',
    })
    supplierId?: string | null,
  ): Promise<DeskType> {
    const say = this.#texts.in(viewer.locale);
    // An address can name anything; the queue is there all the same.
    const opened = knownGlobalId('Supplier', supplierId ?? '');
    const desk = await this.#desks.desk(viewer, filterOf(filter), first, opened);
    const { lanes, proposed, proposedCount, decidedToday } = desk;
    return {
      count: lanes.reduce((sum, { count }) => sum + count, 0),
      lanes: lanes.map(({ lane, count, page }) => ({
        lane,
        name: say(`desk.lane.${lane}`),
        count,
        ...this.#rows(viewer, page),
      })),
      proposals: proposed.map((row) => ({
        decisionId: toGlobalId('Decision', row.decisionId),
        supplier: supplierRowView(row, say, viewer.locale),
        kindText: say(`decision.kind.${row.kind}`),
        isHold: row.kind === 'hold',
        overdue: row.overdue,
        proposedBy: personView(row.proposedBy, say),
        proposedAt: row.proposedAt,
        viewerCanApprove: row.proposedById !== viewer.userId && may(viewer, 'decision.approve'),
      })),
      proposalCount: proposedCount,
      decidedToday,
    };
  }

  @Query(() => DeskLanePageType)
  async deskLane(
    @CurrentViewer() viewer: Viewer,
    @Args('lane', { type: () => LaneEnum }) asked: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('filter', { type: () => SupplierFilterInput, nullable: true }) filter?: SupplierFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<DeskLanePageType> {
    const lane = DESK_LANES.find((each) => each === asked);
    if (lane === undefined) throw new RefusedRequest('supplier.unreadable-value');
    const page = await this.#desks.lane(viewer, filterOf(filter), lane, { first, after: after ?? null });
    return this.#rows(viewer, page);
  }

  #rows(viewer: Viewer, { rows, hasNextPage }: Page<PortfolioRow>): DeskLanePageType {
    const say = this.#texts.in(viewer.locale);
    return {
      suppliers: rows.map(({ node }) => supplierRowView(node, say, viewer.locale)),
      more: hasNextPage ? (rows.at(-1)?.cursor ?? null) : null,
    };
  }
}
