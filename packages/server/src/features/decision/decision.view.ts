import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import type { LabelKey } from '../risk/risk.types.ts';
import { after } from '../../platform/time/after.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { barringRules } from '../risk/barring-flags.ts';
import { CHECKLIST, UNDO_MINUTES } from './decision-rules.ts';
import type { DecisionRow } from './decision.read-model.ts';
import { personView } from '../person/person.view.ts';
import type { DecisionType } from './decision.types.ts';
import { overdueBefore } from './hold-days.ts';

/** Until when the author can take it back, if nothing follows it. */
function undoUntil({ state, decidedAt }: DecisionRow): Date | null {
  return state === 'in-force' && decidedAt !== null ? after(decidedAt, { minutes: UNDO_MINUTES }) : null;
}

/** What bars going on as before, by the titles of its rules. @param stored as lists keep it */
export function barredByText(stored: string, say: Say): string | null {
  return stored === ''
    ? null
    : barringRules(stored)
        .map((rule) => say(`rule.${rule}.title`))
        .join('; ');
}

/** Of a decision in force that one person could not make now. */
function doesNotCount({ kind, state, decidedById, barredNow }: DecisionRow, say: Say): string | null {
  const isAlone = kind === 'continue' || (kind === 'continue-with-conditions' && decidedById === null);
  if (state !== 'in-force' || barredNow === '' || !isAlone) return null;
  return say('decision.does-not-count', { what: barredByText(barredNow, say) ?? '' });
}

/** Whether a hold waits longer for a second person than it may. */
function isOverdue({ state, decidedById, proposedAt }: DecisionRow, today: string, timeZone: string): boolean {
  if (state !== 'held' || decidedById !== null) return false;
  return dayIn(timeZone, proposedAt) < overdueBefore(today);
}

/** A decision as the viewer sees it, with the actions open to the viewer. */
export function decisionView(row: DecisionRow, viewer: Viewer, say: Say): DecisionType {
  // When it was read is nothing of the decision.
  const { readAt, ...shown } = row;
  const waits = row.state === 'proposed';
  const isHeld = row.state === 'held';
  const isAuthor = row.proposedById === viewer.userId;
  const decides = (waits || isHeld) && !isAuthor && may(viewer, 'decision.approve');
  return {
    ...shown,
    id: toGlobalId('Decision', row.id),
    supplierId: toGlobalId('Supplier', row.supplierId),
    label: row.label as LabelKey | null,
    kindText: say(`decision.kind.${row.kind}`),
    checklist: CHECKLIST.flatMap((key) => {
      const answer = row.checklist[key];
      return answer === undefined ? [] : [{ key, question: say(`decision.checklist.${key}`), answer }];
    }),
    listedReason: row.reasonCode === null ? null : say(`decision.barred-reason.${row.reasonCode}`),
    barring: barredByText(row.barredBy, say),
    doesNotCount: doesNotCount(row, say),
    overdue: isOverdue(row, dayIn(viewer.timeZone, readAt), viewer.timeZone),
    liftedBy: row.liftedById === null ? null : personView(row.liftedBy, say),
    proposedBy: personView(row.proposedBy, say),
    owner: row.ownerId === null ? null : personView(row.owner, say),
    undoUntil: isAuthor && row.decidedById === null ? undoUntil(row) : null,
    decidedBy: row.decidedById === null ? null : personView(row.decidedBy, say),
    viewerCanApprove: decides && !(isHeld && row.decidedById !== null),
    viewerCanDecline: decides,
    viewerCanWithdraw: waits && isAuthor && may(viewer, 'decision.propose'),
  };
}
