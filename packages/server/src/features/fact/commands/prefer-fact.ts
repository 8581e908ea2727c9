import { Injectable } from '@nestjs/common';
import type { FactKey } from '@plumbline/facts';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError, UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { lightens } from '../../risk/leading-flags.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { makePreference } from '../../supplier/commands/prefer-observation.ts';
import { addCandidates, type Candidates, type FactCandidate } from '../../supplier/fact-candidates.ts';
import { setsWordAboveEvidence, statementOf } from '../../supplier/prefer.ts';
import { PREFERENCE_REASONS, type Preference, type PreferenceReason } from '../../supplier/preferences.ts';
import { isPreferable } from '../preferable.ts';
import { lockSupplier, type StatedSupplier } from '../stated-supplier.ts';
import type { StatementOutcome } from './record-fact.ts';

export interface PreferFactInput {
  readonly supplierId: string;
  readonly observationId: string;
  readonly fact: string;
  /** Key of the input that the fact is about; empty for its site. */
  readonly inputKey: string;
  readonly reason: string;
  readonly note: string;
  readonly numbersChecked: boolean;
}

/**
 * Lets one of several observations of a fact hold before the others that are there. It may not set a supplier's own words above evidence, nor end an open finding
 * or sanction or make it lighter: that takes the evidence that its rule names. See docs/adr/0037-what-a-person-prefers.md.
 */
@Injectable()
export class PreferFact {
  readonly #database: Database;
  readonly #recompute: RecomputeAssessment;

  constructor(database: Database, recompute: RecomputeAssessment) {
    this.#database = database;
    this.#recompute = recompute;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: PreferFactInput): Promise<StatementOutcome> {
    assertMay(viewer, 'fact.record');
    const problems = problemsOf(input);
    if (problems.length > 0) throw new UserErrors(problems);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const supplier = await lockSupplier(tx, organisationId, input.supplierId);
      const { chosen, others } = candidatesOf(supplier, input);
      const over = [...new Set(others.map(statementOf))].filter((each) => each !== statementOf(chosen));
      if (over.length === 0) throw userError('NOTHING_ELSE_SAID');
      if (setsWordAboveEvidence(chosen, others)) throw userError('WORD_ABOVE_EVIDENCE');
      const made = {
        siteKey: chosen.stored.siteKey ?? '',
        inputKey: input.inputKey,
        fact: input.fact as FactKey,
        chosen: statementOf(chosen),
        over,
      };
      await this.#assertNothingLightens(tx, organisationId, supplier, made);
      const id = await makePreference(tx, organisationId, {
        ...made,
        supplierId: supplier.id,
        reason: input.reason as PreferenceReason,
        note: input.note.trim(),
        madeBy: userId,
      });
      await requestAssessment(tx, organisationId, [supplier.id], 'fact', id, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'fact.preferred',
        subjectType: 'Supplier',
        subjectId: supplier.id,
        parameters: { preference: id, kind: made.fact, reason: input.reason },
      });
      return { id, supplierId: supplier.id };
    });
  }

  async #assertNothingLightens(
    tx: Transaction,
    organisationId: string,
    { id, preferences }: StatedSupplier,
    made: Omit<Preference, 'id'>,
  ): Promise<void> {
    const now = await this.#recompute.execute(tx, organisationId, id, preferences);
    const then = await this.#recompute.execute(tx, organisationId, id, [{ ...made, id: '' }, ...preferences]);
    if (now === null || then === null) throw userError('NOT_ASSESSED_YET');
    if (lightens(now.assessment, then.assessment)) throw userError('PREFERENCE_ENDS_FINDING');
  }
}

function problemsOf({ fact, reason, note, numbersChecked }: PreferFactInput): UserError[] {
  const problems: UserError[] = [];
  if (!isPreferable(fact)) problems.push({ field: 'fact', code: 'FACT_NOT_BY_HAND', parameters: {} });
  if (!PREFERENCE_REASONS.some((each) => each === reason) || note.trim() === '')
    problems.push({ field: 'note', code: 'REASON_MISSING', parameters: {} });
  return [...problems, ...problemsOfNote('note', note, numbersChecked)];
}

/** What is chosen, and what else is said of the same. @throws UserErrors CONFLICT for an observation that is no longer in force */
function candidatesOf(
  { rows }: StatedSupplier,
  { observationId, fact, inputKey }: PreferFactInput,
): { readonly chosen: FactCandidate; readonly others: readonly FactCandidate[] } {
  const siteKey = rows.find(({ id }) => id === observationId)?.siteKey;
  const candidates: Candidates = new Map();
  for (const row of rows.filter((each) => each.siteKey === siteKey)) {
    if (inputKey === '') addCandidates(candidates, row, row.facts);
    else
      for (const input of row.inputs.filter(({ key }) => key === inputKey)) addCandidates(candidates, row, input.facts);
  }
  const all = candidates.get(fact as FactKey) ?? [];
  const chosen = all.find(({ id, sourceKind }) => id === observationId && sourceKind !== 'worker');
  if (siteKey === undefined || chosen === undefined) throw userError('CONFLICT');
  return { chosen, others: all.filter(({ id }) => id !== observationId) };
}
