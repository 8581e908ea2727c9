import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { aJobContext } from '../../portfolio/testing/a-job-context.ts';
import { aPortfolioRow, insertPortfolio } from '../../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';
import { refreshLabel } from '../../risk/label-in-force.ts';
import { ApproveOverride } from '../commands/approve-override.ts';
import { ProposeOverride } from '../commands/propose-override.ts';
import { ExpireOverridesHandler } from '../jobs/expire-overrides.handler.ts';
import type { OverrideLabel, ProposedOverride } from '../override-rules.ts';

/** What is proposed where a test says nothing else. */
export const proposed: ProposedOverride = {
  label: 'MEDIUM',
  reasonCode: 'unlike-usual',
  reason: 'Everybody was hired in the town itself.',
  evidence: 'Report of the visit, page 4',
  evidenceDate: '2026-11-20',
  until: '2027-05-03',
  numbersChecked: false,
};

/** A buyer with one supplier in its list. */
export class Buyer {
  readonly #db: TestDatabase;
  readonly organisationId: string;
  readonly supplierId: string;
  readonly analyst: Viewer;
  readonly approver: Viewer;

  constructor(db: TestDatabase, supplierId: string, organisationId: string = randomUUID()) {
    this.#db = db;
    this.organisationId = organisationId;
    this.supplierId = supplierId;
    this.analyst = this.person('analyst');
    this.approver = this.person('approver');
  }

  static async with(db: TestDatabase, label: string): Promise<Buyer> {
    const buyer = new Buyer(db, randomUUID());
    const { organisationId, supplierId } = buyer;
    await db.database.transaction(organisationId, (tx) =>
      tx.write(
        `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Kestrel Formwork WLL', 'QA', 'active', $2, $3)`,
        [organisationId, supplierId, tx.now],
      ),
    );
    await insertPortfolio(db.database, organisationId, [aPortfolioRow({ supplier_id: supplierId, label })]);
    return buyer;
  }

  person(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.organisationId, roles: new Set(roles) });
  }

  propose(input: Partial<ProposedOverride> = {}) {
    return new ProposeOverride(this.#db.database).execute(this.analyst, this.supplierId, { ...proposed, ...input });
  }

  async override(label: OverrideLabel = 'MEDIUM') {
    const { id, version } = await this.propose({ label });
    return new ApproveOverride(this.#db.database).execute(this.approver, id, version);
  }

  /** What lists show: the label in force, how it stands to the computed one, and that. */
  async shown(): Promise<string> {
    const [row] = await this.#db.database.transaction(this.organisationId, (tx) =>
      tx.query<{ shown: string }>(
        `SELECT concat_ws(' ', label, label_rank, nullif(override_state, ''), nullif(computed_label, ''), nullif(override_until, '9999-12-31')) AS shown FROM portfolio WHERE organisation_id = $1`,
        [this.organisationId],
      ),
    );
    return row?.shown ?? 'nothing';
  }

  async verbs(): Promise<string[]> {
    const { rows } = await this.#db.admin.query<{ verb: string }>(
      `SELECT verb FROM audit_entries WHERE organisation_id = $1 AND verb LIKE 'override.%' ORDER BY sequence`,
      [this.organisationId],
    );
    return rows.map(({ verb }) => verb.replace('override.', ''));
  }

  async computes(label: string): Promise<void> {
    await this.#db.database.transaction(this.organisationId, async (tx) => {
      await tx.write('UPDATE portfolio SET computed_label = $2 WHERE organisation_id = $1', [
        this.organisationId,
        label,
      ]);
      await refreshLabel(tx, this.organisationId, [this.supplierId]);
    });
  }

  /** Adds the organisation to the sign-in, which knows its zone. */
  async hasZone(timeZone: string): Promise<void> {
    await this.#db.admin.query(
      `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1, 'Buyer', $2, 'buyer', $3, $4)`,
      [this.organisationId, this.organisationId, timeZone, new Date()],
    );
  }

  async expire(): Promise<void> {
    await new ExpireOverridesHandler(this.#db.database).handle(
      { version: 1, organisationId: this.organisationId },
      aJobContext(),
    );
  }
}
