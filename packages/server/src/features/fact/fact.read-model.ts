import { Injectable } from '@nestjs/common';
import type { Assurance, StatedSource } from '@plumbline/facts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { PREFERENCES_SQL, type PreferenceReason } from '../supplier/preferences.ts';
import { lockSupplier, type StatedSupplier } from './stated-supplier.ts';

/** A statement that was recorded by hand, with the people of it. */
export interface HandFactRow {
  readonly id: string;
  readonly form: string;
  readonly said: Readonly<Record<string, string>>;
  readonly sourceKind: StatedSource;
  readonly assurance: Assurance;
  readonly evidenceDate: string;
  readonly document: string;
  readonly note: string;
  readonly recordedBy: PersonAt | null;
  readonly endedAt: Date | null;
  readonly endedBy: PersonAt | null;
  /** Null for one that is in force, and for one that was corrected. */
  readonly endReason: string | null;
}

/** A preference in force, with the person who made it. */
export interface PreferenceRow {
  readonly id: string;
  readonly reason: PreferenceReason;
  readonly note: string;
  readonly madeBy: PersonAt | null;
  readonly madeAt: Date;
}

const HAND_FACTS = `SELECT f.id, f.form, f.said, f.source_kind AS "sourceKind", f.assurance, f.evidence_date AS "evidenceDate", f.document, f.note,
    author.person AS "recordedBy", f.ended_at AS "endedAt", ender.person AS "endedBy", f.end_reason AS "endReason"
  FROM hand_facts f ${personAt('author', 'f.recorded_by', 'f.recorded_at')} ${personAt('ender', 'f.ended_by', 'f.ended_at')}
  WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[])`;

/** What people stated by hand, by id. */
export async function handFactsOf(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HandFactRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<HandFactRow>(HAND_FACTS, [organisationId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Preferences with the people who made them, by id. */
export async function preferenceRowsOf(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PreferenceRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<PreferenceRow>(
    `SELECT p.id, p.reason, p.note, author.person AS "madeBy", p.made_at AS "madeAt"
     FROM fact_preferences p ${personAt('author', 'p.made_by', 'p.made_at')} WHERE p.organisation_id = $1 AND p.id = ANY ($2::uuid[])`,
    [organisationId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the forms for facts need. */
@Injectable()
export class FactReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const parameters = [organisationId, [id]];
    return [
      {
        name: 'facts by hand',
        sql: HAND_FACTS,
        parameters,
        index: 'hand_facts_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'preferences of a supplier',
        sql: PREFERENCES_SQL,
        parameters,
        index: 'fact_preferences_in_force_key',
        columns: ['organisation_id', 'supplier_id'],
      },
    ];
  }

  /** The supplier of a form, and the last day that evidence can be of. @throws NotAllowed, NotFound */
  async form(viewer: Viewer, supplierId: string): Promise<{ supplier: StatedSupplier; today: string }> {
    assertMay(viewer, 'fact.record');
    return this.#database.transaction(viewer.organisationId, async (tx) => ({
      supplier: await lockSupplier(tx, viewer.organisationId, supplierId),
      today: dayIn(viewer.timeZone, tx.now),
    }));
  }

  /** @throws NotAllowed, NotFound */
  async handFact(viewer: Viewer, id: string): Promise<HandFactRow> {
    assertMay(viewer, 'fact.record');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const found = (await handFactsOf(tx, viewer.organisationId, [id])).get(id);
      if (found === undefined) throw new NotFound('No statement has this id');
      return found;
    });
  }
}
