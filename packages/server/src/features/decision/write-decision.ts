import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError, UserErrors, type UserError, type UserErrorCode } from '../../platform/errors/user-error.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { pointToEvidence } from '../evidence/point-to-evidence.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';
import { refreshNeedsDecision } from '../risk/refresh-needs-decision.ts';
import { CHECKLIST, passedDays, type DecisionKind } from './decision-rules.ts';
import type { Decision } from './decision.entity.ts';
import { DecisionRepository } from './decision.repository.ts';
import { disclosedOn } from './disclosures.ts';
import { lotsOf, problemsOfHeld, type HeldShipments } from './held-shipments.ts';
import { offersOf, type Offer, type Shut } from './offers.ts';
import { checkSafeguarding } from './safeguarding.ts';
import { assertNeedsDecision, assertSeen, type SeenDecisions } from './seen-decisions.ts';
import { lockWhatIsOpen } from './what-is-open.ts';

export interface DecideInput {
  readonly supplierId: string;
  /** What stood about the supplier when the viewer looked, or only that it needs a decision; where that has changed, nothing is decided. */
  readonly seen: SeenDecisions | 'needs-decision';
  readonly kind: DecisionKind;
  readonly reason: string;
  /** Where something bars going on as before: one of the offered reasons. */
  readonly reasonCode?: string | null;
  readonly conditions: string;
  readonly until: string | null;
  readonly remedyDate: string | null;
  /** The user who sees to it that the conditions are met. */
  readonly ownerId?: string | null;
  readonly checklist: Readonly<Record<string, string>>;
  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  readonly numbersChecked: boolean;
  /** Files of the library that bear it out. */
  readonly evidenceIds?: readonly string[];
  /** Of a hold. */
  readonly held?: HeldShipments | null;
}

const SHUT_CODES = {
  barred: 'CONTINUE_BARRED',
  held: 'CONTINUE_HELD',
  findings: 'DECISION_NEEDS_CONDITIONS',
} as const satisfies Record<Shut, UserErrorCode>;

/**
 * Records a decision, or proposes one that another person must approve. A hold is in force at once, and another person confirms or lifts it.
 * @param onlyDirect refuse what another person would have to approve, or what waits for somebody already
 * @throws UserErrors for missing or invalid values, NotFound, NotAllowed
 */
export async function writeDecision(
  tx: Transaction,
  viewer: Viewer,
  input: DecideInput,
  onlyDirect = false,
): Promise<Decision> {
  const { organisationId, userId, timeZone } = viewer;
  const open = await lockWhatIsOpen(tx, organisationId, input.supplierId);
  const decisions = new DecisionRepository(tx, organisationId);
  const needs = offersOf(open).find(({ kind }) => kind === input.kind);
  if (needs === undefined) throw userError('NOTHING_TO_HOLD_ON', 'kind');
  if (needs.shut !== null) throw userError(SHUT_CODES[needs.shut], 'kind', { rules: open.barredBy.join(' ') });
  if (onlyDirect && needs.approval) throw userError('DECISION_NEEDS_TWO', 'supplierId');
  if (onlyDirect && (await decisions.hasProposal(input.supplierId))) throw userError('DECISION_WAITING', 'supplierId');
  if (needs.approval) assertMay(viewer, 'decision.propose');
  if (needs.lots) assertMay(viewer, 'decision.hold');
  if (input.seen === 'needs-decision') await assertNeedsDecision(tx, viewer, input.supplierId);
  else if (!needs.lots) await assertSeen(tx, viewer, input.supplierId, input.seen);
  const today = dayIn(timeZone, tx.now);
  const problems = problemsOf(input, needs, today);
  if (needs.lots) problems.push(...problemsOfHeld(input.held ?? null, await decisions.heldLots(input.supplierId)));
  if (problems.length > 0) throw new UserErrors(problems);
  await checkSafeguarding(tx, organisationId, input.supplierId);
  const decision = await decisions.add({
    supplierId: input.supplierId,
    kind: input.kind,
    state: needs.lots ? 'held' : needs.approval ? 'proposed' : 'in-force',
    reason: input.reason.trim(),
    reasonCode: needs.reasons.length > 0 ? (input.reasonCode ?? null) : null,
    barredBy: open.barredBy.join(' '),
    lots: needs.lots && input.held ? lotsOf(input.held) : null,
    conditions: input.conditions.trim(),
    // A hold never lapses.
    until: needs.lots ? null : input.until,
    remedyDate: input.remedyDate,
    ownerId: needs.conditions ? (input.ownerId ?? null) : null,
    checklist: needs.checklist ? Object.fromEntries(CHECKLIST.map((key) => [key, input.checklist[key] ?? ''])) : {},
    openFindings: open.findings,
    disclosedOn: needs.checklist ? await disclosedOn(tx, organisationId, input.supplierId, today) : null,
    proposedBy: userId,
    decidedBy: null,
    decidedAt: needs.approval || needs.lots ? null : tx.now,
    declineReason: null,
  });
  await refreshNeedsDecision(tx, organisationId, [input.supplierId]);
  const { id, supplierId } = decision;
  await pointToEvidence(tx, viewer, input.evidenceIds ?? [], { kind: 'decision', id, supplierId });
  await appendAudit(tx, organisationId, {
    actorId: userId,
    verb: needs.lots ? 'decision.held' : needs.approval ? 'decision.proposed' : 'decision.recorded',
    subjectType: 'Supplier',
    subjectId: input.supplierId,
    parameters: { decision: decision.id, kind: input.kind, findings: open.findings },
  });
  return decision;
}

function problemsOf(input: DecideInput, needs: Offer, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserErrorCode): void => {
    problems.push({ field, code, parameters: {} });
  };
  if (input.reason.trim() === '') add('reason', 'REASON_MISSING');
  if (needs.reasons.length > 0 && !needs.reasons.includes(input.reasonCode ?? ''))
    add('reasonCode', 'LISTED_REASON_MISSING');
  for (const field of ['reason', 'conditions'] as const)
    problems.push(...problemsOfNote(field, input[field], input.numbersChecked));
  if (needs.conditions && input.conditions.trim() === '') add('conditions', 'CONDITIONS_MISSING');
  if (needs.conditions && input.remedyDate === null) add('remedyDate', 'REMEDY_DATE_MISSING');
  if (needs.conditions && input.until === null) add('until', 'UNTIL_MISSING');
  if (needs.owner && (input.ownerId ?? null) === null) add('ownerId', 'OWNER_MISSING');
  problems.push(...passedDays(input, today));
  if (needs.checklist) {
    for (const key of CHECKLIST) {
      const answer = input.checklist[key] ?? '';
      if (answer.trim() === '') add(`checklist.${key}`, 'CHECKLIST_ANSWER_MISSING');
      problems.push(...problemsOfNote(`checklist.${key}`, answer, input.numbersChecked));
    }
  }
  return problems;
}
