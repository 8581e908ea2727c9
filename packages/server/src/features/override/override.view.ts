import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { personView } from '../person/person.view.ts';
import type { OverrideRow } from './override.read-model.ts';
import type { OverrideType } from './override.types.ts';

/** An override as the viewer sees it, with the actions open to the viewer. */
export function overrideView(row: OverrideRow, viewer: Viewer, say: Say): OverrideType {
  const waits = row.state === 'proposed';
  const isAuthor = row.proposedById === viewer.userId;
  const overtaken = waits && row.computedNow !== row.computedLabel;
  const decides = waits && !isAuthor && may(viewer, 'override.approve');
  const isEndAuthor = row.endProposedById === viewer.userId;
  const mayEnd = row.state === 'in-force' && may(viewer, 'override.end');
  return {
    ...row,
    id: toGlobalId('Override', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
    overtaken,
    reasonText: say(`override.reason.${row.reasonCode}`),
    proposedBy: personView(row.proposedBy, say),
    decidedBy: row.decidedById === null ? null : personView(row.decidedBy, say),
    endProposedBy: row.endProposedById === null ? null : personView(row.endProposedBy, say),
    endDeclinedBy: row.endDeclinedById === null ? null : personView(row.endDeclinedBy, say),
    endedBy: row.endedById === null ? null : personView(row.endedBy, say),
    viewerCanApprove: decides && !overtaken,
    viewerCanDecline: decides,
    viewerCanWithdraw: waits && isAuthor && may(viewer, 'override.propose'),
    viewerCanProposeEnd: mayEnd && !row.ending,
    viewerCanDecideEnd: row.ending && !isEndAuthor && may(viewer, 'override.approve'),
    viewerCanWithdrawEnd: mayEnd && row.ending && isEndAuthor,
  };
}
