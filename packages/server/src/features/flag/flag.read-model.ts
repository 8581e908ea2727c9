import { Injectable } from '@nestjs/common';
import { monthsBefore, NUMBERS } from '@plumbline/facts';
import type { RuleClass, Severity, SubjectKind } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';
import { ANSWERS } from '../risk/clearings.ts';
import { isWithheld } from '../risk/stored-assessment.ts';
import { withMerged } from '../supplier/merged-suppliers.ts';
import type { ShownStatus, Wait } from './flag-rules.ts';

/** Something that happened to a flag. New facts have no actor. */
export interface FlagEventRow {
  readonly at: Date;
  readonly kind: string;
  readonly note: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly byPerson: boolean;
  readonly person: PersonAt | null;
}

export interface FlagCheckRow {
  readonly days: number;
  readonly dueOn: string;
  readonly doneAt: Date | null;
}

/** A flag that somebody has worked on. */
export interface FlagRow {
  readonly id: string;
  readonly supplierId: string;
  readonly ruleId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectKey: string;
  readonly class: RuleClass;
  readonly severity: Severity;
  readonly status: ShownStatus;
  readonly firstSeenAt: Date;
  readonly waitsFor: Wait | null;
  readonly nextOn: string | null;
  readonly proposedById: string | null;
  readonly clearedOn: string | null;
  readonly version: number;
  /** Oldest first. */
  readonly events: readonly FlagEventRow[];
  readonly checks: readonly FlagCheckRow[];
  /** Day of the organisation on which it was read. */
  readonly today: string;
  readonly isWatched: boolean;
}

/** Flags of a supplier that somebody has worked on. */
export interface SupplierFlags {
  readonly rows: readonly FlagRow[];
  /** How many of a past day are not shown again, since its result is not; null where it is. */
  readonly withheld: number | null;
}

const STATUS = `CASE WHEN f.status = 'cleared' AND NOT (${ANSWERS}) THEN 'reopened' ELSE f.status END`;
const CLEARING = 'LEFT JOIN flag_clearings c ON c.organisation_id = f.organisation_id AND c.id = f.clearing_id';
const COLUMNS = `
  f.id, f.supplier_id AS "supplierId", f.rule_id AS "ruleId", f.subject_kind AS "subjectKind", f.subject_key AS "subjectKey", f.class, f.severity,
  ${STATUS} AS status, f.first_seen_at AS "firstSeenAt", f.waits_for AS "waitsFor", f.next_on AS "nextOn", f.proposed_by AS "proposedById",
  c.cleared_on AS "clearedOn", f.version, c.moved_at AS moved`;

const ofSuppliersSql = `
  SELECT ${COLUMNS} FROM flags f ${CLEARING} WHERE f.organisation_id = $1 AND f.supplier_id = ANY ($2::uuid[]) ORDER BY f.changed_at DESC, f.id`;
const oneSql = `SELECT ${COLUMNS} FROM flags f ${CLEARING} WHERE f.organisation_id = $1 AND f.id = $2`;
const eventsSql = `
  SELECT e.flag_id AS "flagId", e.at, e.kind, e.note, e.details, actor.person FROM flag_events e ${personAt('actor', 'e.actor_id', 'e.at')}
  WHERE e.organisation_id = $1 AND e.flag_id = ANY ($2::uuid[]) ORDER BY e.flag_id, e.number`;
// Of a flag that was closed twice, the checks of the last closing, and those of before that nobody has done.
const checksSql = `
  SELECT k.flag_id AS "flagId", k.days, k.due_on AS "dueOn", k.done_at AS "doneAt" FROM flag_checks k JOIN flags f ON f.organisation_id = $1 AND f.id = k.flag_id
  WHERE k.organisation_id = $1 AND k.flag_id = ANY ($2::uuid[]) AND (k.done_at IS NULL OR k.clearing_id = f.clearing_id) ORDER BY k.flag_id, k.due_on, k.days`;

type StoredRow = Omit<FlagRow, 'events' | 'checks' | 'today' | 'isWatched'> & {
  readonly moved: readonly Date[] | null;
};
type OfFlag<Row> = Row & { readonly flagId: string };

/** Reads flags that people work on. */
@Injectable()
export class FlagReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    const ids = [organisationId, [id]];
    return [
      {
        name: 'flags of suppliers',
        sql: ofSuppliersSql,
        parameters: ids,
        index: 'flags_organisation_id_identity_key',
        columns: ['organisation_id', 'supplier_id'],
      },
      {
        name: 'one flag',
        sql: oneSql,
        parameters: [organisationId, id],
        index: 'flags_pkey',
        columns: ['organisation_id', 'id'],
      },
      {
        name: 'what happened to flags',
        sql: eventsSql,
        parameters: ids,
        index: 'flag_events_pkey',
        columns: ['organisation_id', 'flag_id'],
      },
      {
        name: 'checks of flags',
        sql: checksSql,
        parameters: ids,
        index: 'flag_checks_pkey',
        columns: ['organisation_id', 'flag_id'],
      },
    ];
  }

  /**
   * Flags of a supplier and of those that were merged into it, the last changed first. Of one flag that two of them had, the last changed.
   * @param asOf an instant of the past, or null for now
   */
  async ofSupplier(viewer: Viewer, supplierId: string, asOf: Date | null = null): Promise<SupplierFlags> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    let isShown = true;
    const rows = await this.#read(viewer, asOf, async (tx) => {
      const [known] = await tx.query('SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        supplierId,
      ]);
      if (known === undefined) throw new NotFound('No supplier has this id');
      const rows = await tx.query<StoredRow>(ofSuppliersSql, [
        organisationId,
        await withMerged(tx, organisationId, [supplierId]),
      ]);
      isShown = asOf === null || !(await isWithheld(tx, organisationId, supplierId));
      const names = rows.map(({ ruleId, subjectKind, subjectKey }) => `${ruleId} ${subjectKind} ${subjectKey}`);
      return rows.filter((_, at) => names.indexOf(names[at] ?? '') === at);
    });
    return isShown ? { rows, withheld: null } : { rows: [], withheld: rows.length };
  }

  /** @throws NotFound */
  async one(viewer: Viewer, id: string): Promise<FlagRow> {
    assertMay(viewer, 'supplier.read');
    const [row] = await this.#read(viewer, null, (tx) => tx.query<StoredRow>(oneSql, [viewer.organisationId, id]));
    if (row === undefined) throw new NotFound('No flag has this id');
    return row;
  }

  async #read(
    { organisationId, timeZone }: Viewer,
    asOf: Date | null,
    find: (tx: Parameters<Parameters<Database['transaction']>[1]>[0]) => Promise<StoredRow[]>,
  ): Promise<FlagRow[]> {
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const rows = await find(tx);
      const ids = [organisationId, rows.map(({ id }) => id)];
      const events = await tx.query<OfFlag<Omit<FlagEventRow, 'byPerson'>>>(eventsSql, ids);
      const checks = await tx.query<OfFlag<FlagCheckRow>>(checksSql, ids);
      const today = dayIn(timeZone, tx.now);
      const since = monthsBefore(today, NUMBERS.watchMonths);
      return rows.map(({ moved, ...row }) => ({
        ...row,
        events: [
          ...events.filter(({ flagId }) => flagId === row.id).map((event) => ({ ...event, byPerson: true })),
          ...(moved ?? []).map(byFacts),
        ].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
        checks: checks.filter(({ flagId }) => flagId === row.id),
        today,
        isWatched: row.status === 'cleared' && row.clearedOn !== null && row.clearedOn >= since,
      }));
    });
  }
}

/** What new facts did to a clearing: it answers its flag no more, then again when they are taken back. */
function byFacts(at: Date, index: number): FlagEventRow {
  const kind = index % 2 === 0 ? 'opened-by-facts' : 'cleared-again';
  return { at, kind, note: '', details: {}, byPerson: false, person: null };
}
