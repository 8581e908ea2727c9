import { randomUUID } from 'node:crypto';
import { NotFound } from '../../../platform/errors/refused.ts';
import { nowOf } from '../../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { flagKey } from '../../flag/flag-in-hand.ts';
import type { Merging } from '../../import/answered/testing/merging.ts';
import { anAnalyst } from '../../import/testing/importing.ts';
import { RemedyReadModel } from '../../remedy/remedy.read-model.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import type { Database } from '../../../platform/db/transaction.ts';

/** Does something about one of an organisation's things. */
export type Acting = (on: Picking, which: number) => Promise<unknown>;

/** The people of an organisation, and what they can pick. */
export class Picking {
  readonly analyst = anAnalyst();
  readonly approver: Viewer = { ...this.analyst, userId: randomUUID(), roles: new Set<Role>(['approver']) };
  readonly recompute = new RecomputeAssessment(new ScreeningLists());
  readonly database: Database;
  readonly #merging: Merging;

  constructor(merging: Merging, database: Database) {
    this.#merging = merging;
    this.database = database;
  }

  /** @throws NotFound where there is none */
  async pick<Row extends object>(sql: string, which: number): Promise<Row> {
    const rows = await this.#merging.rows<Row>(this.analyst, sql);
    const row = rows[which % Math.max(1, rows.length)];
    if (row === undefined) throw new NotFound('There is none');
    return row;
  }

  async day(from: number): Promise<string> {
    const now = await nowOf(this);
    return dayIn(this.analyst.timeZone, before(now, { days: -from }));
  }

  async supplier(which: number): Promise<string> {
    const sql = `SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 ORDER BY name, supplier_id`;
    return (await this.pick<{ id: string }>(sql, which)).id;
  }

  override(state: string, which: number): Promise<{ id: string; version: number }> {
    return this.pick(
      `SELECT id, version FROM overrides WHERE organisation_id = $1 AND state = '${state}' ORDER BY id`,
      which,
    );
  }

  corridor(which: number): Promise<{ id: string; version: number }> {
    return this.pick(
      'SELECT id, version FROM recruitment_corridors WHERE organisation_id = $1 AND recorded_to IS NULL AND NOT ended ORDER BY id',
      which,
    );
  }

  /** An open flag, as commands name it. */
  async flag(which: number, rules: readonly string[] = []) {
    const supplierId = await this.supplier(which);
    const { organisationId } = this.analyst;
    const open = await this.database.transaction(organisationId, (tx) =>
      this.recompute.openFlags(tx, organisationId, supplierId),
    );
    const flags = (open?.flags ?? []).filter(({ ruleId }) => rules.length === 0 || rules.includes(ruleId));
    const flag = flags[which % Math.max(1, flags.length)];
    if (flag?.severity == null) throw new NotFound('There is none');
    const [record] = await this.#merging.rows<{ version: number }>(
      this.analyst,
      'SELECT version FROM flags WHERE organisation_id = $1 AND supplier_id = $2 AND rule_id = $3 AND subject_kind = $4 AND subject_key = $5',
      supplierId,
      flag.ruleId,
      flag.subject.kind,
      flag.subject.key,
    );
    const { ruleId, class: kind, severity } = flag;
    return {
      supplierId,
      flag: flagKey(flag),
      version: record?.version ?? 0,
      rule: { ruleId, class: kind, severity },
    };
  }

  /** A finding about people, as commands name it. */
  async finding(which: number) {
    const supplierId = await this.supplier(which);
    const reads = new RemedyReadModel(this.database, this.recompute);
    const { findings } = await reads.ofSupplier(this.analyst, supplierId);
    const finding = findings[which % Math.max(1, findings.length)];
    if (finding === undefined) throw new NotFound('There is none');
    const { ruleId, siteId, remedies } = finding;
    const last = remedies.at(-1);
    return { supplierId, ruleId, siteId: siteId ?? '', remedyId: last?.id ?? null, version: last?.version ?? 0 };
  }
}
