import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import type { LabelKey } from '../risk/risk.types.ts';
import { after } from '../../platform/time/after.ts';
import { CHECKLIST, UNDO_MINUTES } from './decision-rules.ts';
import type { DecisionRow } from './decision.read-model.ts';
import { personView } from '../person/person.view.ts';
import type { DecisionType } from './decision.types.ts';

/** Until when the author can take it back, if nothing follows it. */
function undoUntil({ state, decidedAt }: DecisionRow): Date | null {
  return state === 'in-force' && decidedAt !== null ? after(decidedAt, { minutes: UNDO_MINUTES }) : null;
}

/** A decision as the viewer sees it, with the actions open to the viewer. */
export function decisionView(row: DecisionRow, viewer: Viewer, say: Say): DecisionType {
  const waits = row.state === 'proposed';
  const isAuthor = row.proposedById === viewer.userId;
  const decides = waits && !isAuthor && may(viewer, 'decision.approve');
  return {
    ...row,
    id: toGlobalId('Decision', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
    label: row.label as LabelKey | null,
    kindText: say(`decision.kind.${row.kind}`),
    checklist: CHECKLIST.flatMap((key) => {
      const answer = row.checklist[key];
      return answer === undefined ? [] : [{ key, question: say(`decision.checklist.${key}`), answer }];
    }),
    proposedBy: personView(row.proposedBy, say),
    owner: row.ownerId === null ? null : personView(row.owner, say),
    undoUntil: isAuthor && row.decidedById === null ? undoUntil(row) : null,
    decidedBy: row.decidedById === null ? null : personView(row.decidedBy, say),
    viewerCanApprove: decides,
    viewerCanDecline: decides,
    viewerCanWithdraw: waits && isAuthor && may(viewer, 'decision.propose'),
  };
}
