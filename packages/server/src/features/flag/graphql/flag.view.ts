import { monthsBefore, NUMBERS } from '@plumbline/facts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { needsSecondPerson, reopeningWaits, type Evidence } from '../flag-rules.ts';
import { mayDecide } from '../flag-list.view.ts';
import type { FlagEventRow, FlagRow } from '../flag.read-model.ts';
import { flagKey } from '../flag-in-hand.ts';
import type { ClearingEvidenceType, FlagEventType, FlagRecordType } from './flag.types.ts';

/** A flag as the viewer sees it, with what is open to the viewer. */
export function flagRecordView(row: FlagRow, viewer: Viewer, say: Say): FlagRecordType {
  const { id, ruleId, subjectKind: kind, subjectKey: key, status, waitsFor, clearedOn, isWatched, today } = row;
  const waits = reopeningWaits(row);
  const reopening = waits ? row.events.findLast((event) => event.kind === 'reopening-proposed') : undefined;
  const proposal = status === 'proposed' ? row.events.findLast((event) => event.kind === 'proposed') : reopening;
  return {
    id: toGlobalId('Flag', id),
    flag: flagKey({ ruleId, subject: { kind, key } }),
    name: say(`rule.${ruleId}.title`),
    status,
    statusText: status === 'waiting' ? say(`flag.wait.${waitsFor ?? ''}`) : say(`flag.status.${status}`),
    firstSeenAt: row.firstSeenAt,
    nextOn: row.nextOn,
    clearedOn: status === 'cleared' ? clearedOn : null,
    watchedUntil: isWatched && clearedOn !== null ? monthsBefore(clearedOn, -NUMBERS.watchMonths) : null,
    events: row.events.map((event) => eventView(event, say)),
    checks: row.checks.map((check) => ({ ...check, isOverdue: check.doneAt === null && check.dueOn < today })),
    takesTwo: needsSecondPerson(row.severity),
    reopening: reopening === undefined ? null : eventView(reopening, say),
    version: row.version,
    proposedBy: proposal?.byPerson === true ? personView(proposal.person, say) : null,
    viewerCanDecide: (status === 'proposed' || waits) && mayDecide(row, viewer),
    viewerCanWithdraw: waits && row.proposedById === viewer.userId && may(viewer, 'flag.work'),
  };
}

function eventView({ at, kind, note, details, byPerson, person }: FlagEventRow, say: Say): FlagEventType {
  const { reason, wait, outcome, by, days, on, nextOn } = details as Readonly<Record<string, string | undefined>>;
  const parameters = {
    reason: reason === undefined ? '' : say(`flag.dispute.${reason}`),
    wait: wait === undefined ? '' : say(`flag.wait.${wait}`),
    outcome: outcome === undefined ? '' : say(`flag.outcome.${outcome}`),
    by: by === undefined ? '' : say(`flag.giver.${by}`),
    days: days ?? '',
    day: on ?? nextOn ?? '',
  };
  const evidence = (details['evidence'] ?? []) as readonly Evidence[];
  return {
    at,
    text: say(`flag.event.${kind}`, parameters),
    note,
    evidence: evidence.map((each) => evidenceView(each, say)),
    by: byPerson ? personView(person, say) : null,
  };
}

function evidenceView({ kind, on, givenBy, note }: Evidence, say: Say): ClearingEvidenceType {
  return { kind, name: say(`evidence.${kind}`), on, givenBy: say(`flag.giver.${givenBy}`), note };
}
