import { readFragment } from '../../gql/fragment-masking.ts';
import type { DeskQuery, DeskRow_SupplierFragment } from '../../gql/graphql.ts';
import { DeskRowFragment } from './desk-operations.ts';
import { sectionsOf, type Lane, type Section } from './lib/desk-queue.ts';

export type DeskRow = DeskRow_SupplierFragment;

/** The queue that the service gave, as it stands after the viewer's own decisions. */
export function readDesk(desk: DeskQuery['desk']): {
  readonly lanes: readonly Lane<DeskRow>[];
  readonly sections: readonly Section<DeskRow>[];
} {
  const lanes = desk.lanes.map((lane) => ({ ...lane, suppliers: readFragment(DeskRowFragment, lane.suppliers) }));
  const proposals = desk.proposals.map(({ supplier, isHold, viewerCanApprove }) => ({
    supplier: readFragment(DeskRowFragment, supplier),
    isHold,
    viewerCanApprove,
  }));
  return { lanes, sections: sectionsOf({ lanes, proposals, proposalCount: desk.proposalCount }) };
}
