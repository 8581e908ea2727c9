import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import {
  CHECKLIST,
  holdsPersonalInformation,
  requirementsOf,
  type DecisionKind,
  type Requirements,
} from '../decision-rules.ts';
import type { Decision } from '../decision.entity.ts';
import { DecisionRepository } from '../decision.repository.ts';
import { openFindings } from '../open-findings.ts';
import { checkSafeguarding } from '../safeguarding.ts';

export interface DecideInput {
  readonly supplierId: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly conditions: string;
  readonly until: string | null;
  readonly remedyDate: string | null;
  readonly checklist: Readonly<Record<string, string>>;
}

const longest = 4000;

/** Records a decision, or proposes one that another person must approve. */
@Injectable()
export class Decide {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for what is missing, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: DecideInput): Promise<Decision> {
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const findings = await openFindings(tx, organisationId, input.supplierId);
      const needs = requirementsOf(input.kind, findings);
      assertMay(viewer, needs.approval ? 'decision.propose' : 'decision.record');
      const problems = problemsOf(input, needs, dayIn(timeZone, new Date()));
      if (problems.length > 0) throw new UserErrors(problems);
      await checkSafeguarding(tx, organisationId, input.supplierId);
      const decision = await new DecisionRepository(tx, organisationId).add({
        supplierId: input.supplierId,
        kind: input.kind,
        state: needs.approval ? 'proposed' : 'in-force',
        reason: input.reason.trim(),
        conditions: input.conditions.trim(),
        until: input.until,
        remedyDate: input.remedyDate,
        checklist: needs.checklist ? input.checklist : {},
        openFindings: findings,
        proposedBy: userId,
        decidedBy: null,
        decidedAt: needs.approval ? null : new Date(),
        declineReason: null,
      });
      if (!needs.approval) await refreshNeedsDecision(tx, organisationId, [input.supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: needs.approval ? 'decision.proposed' : 'decision.recorded',
        subjectType: 'Supplier',
        subjectId: input.supplierId,
        parameters: { decision: decision.id, kind: input.kind, findings },
      });
      return decision;
    });
  }
}

function problemsOf(input: DecideInput, needs: Requirements, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: string, parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  const note = (field: 'reason' | 'conditions', text: string): void => {
    if (text.length > longest) add(field, 'TEXT_TOO_LONG', { limit: longest });
    if (holdsPersonalInformation(text)) add(field, 'PERSONAL_INFORMATION');
  };
  if (needs.shut) add('kind', 'DECISION_NEEDS_CONDITIONS');
  if (input.reason.trim() === '') add('reason', 'REASON_MISSING');
  note('reason', input.reason);
  note('conditions', input.conditions);
  if (needs.conditions && input.conditions.trim() === '') add('conditions', 'CONDITIONS_MISSING');
  if (needs.conditions && input.remedyDate === null) add('remedyDate', 'REMEDY_DATE_MISSING');
  if (needs.conditions && input.until === null) add('until', 'UNTIL_MISSING');
  for (const field of ['until', 'remedyDate'] as const) {
    const day = input[field];
    if (day !== null && day < today) add(field, 'DAY_IN_PAST', { day: today });
  }
  if (needs.checklist) {
    for (const key of CHECKLIST) {
      const answer = input.checklist[key] ?? '';
      if (answer.trim() === '') add(`checklist.${key}`, 'CHECKLIST_ANSWER_MISSING');
      else if (holdsPersonalInformation(answer)) add(`checklist.${key}`, 'PERSONAL_INFORMATION');
    }
  }
  return problems;
}
