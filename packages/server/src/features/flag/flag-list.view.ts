import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { personView } from '../person/person.view.ts';
import type { LabelKey } from '../risk/risk.types.ts';
import type { FlagListRow } from './flag-list.read-model.ts';
import type { FlagListRowType } from './flag-list.types.ts';

/** Whether the viewer may approve or decline a proposal to clear or to open again. */
export function mayDecide({ proposedById }: Pick<FlagListRow, 'proposedById'>, viewer: Viewer): boolean {
  return proposedById !== viewer.userId && may(viewer, 'flag.approve');
}

/** A flag of a list, in words of the reader. */
export function flagListRowView(row: FlagListRow, viewer: Viewer, say: Say): FlagListRowType {
  const { id, clearingId, days, supplierId, supplierName, label, ruleId, severity, day, isDue, isOverdue } = row;
  return {
    id: [toGlobalId('Flag', id), clearingId, days].filter((part) => part !== null).join(' '),
    supplierId: toGlobalId('Supplier', supplierId),
    supplierName,
    label: label as LabelKey | null,
    name: say(`rule.${ruleId}.title`),
    severity,
    day,
    days,
    isDue,
    isOverdue,
    override: row.override,
    proposedBy: row.proposedBy === null ? null : personView(row.proposedBy, say),
    proposedAt: row.proposedAt,
    viewerCanDecide: row.proposedById !== null && mayDecide(row, viewer),
  };
}
