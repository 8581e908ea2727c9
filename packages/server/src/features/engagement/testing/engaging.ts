import { randomUUID } from 'node:crypto';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { anOrganisation, type AnOrganisation } from '../../organisation/testing/an-organisation.ts';
import { aJobContext } from '../../portfolio/testing/a-job-context.ts';
import { aPortfolioRow, insertPortfolio } from '../../portfolio/testing/a-portfolio-row.ts';
import { ApproveEngagement } from '../commands/approve-engagement.ts';
import { EndEngagement } from '../commands/end-engagement.ts';
import { ProposeEngagement } from '../commands/propose-engagement.ts';
import type { Engagement } from '../engagement.entity.ts';
import type { ProposedEngagement } from '../engagement-rules.ts';
import { CarryEngagementHandler } from '../jobs/carry-engagement.handler.ts';

/** Why something is declined or ended where a test says nothing else. */
export const because = { reason: 'The question was withdrawn.', numbersChecked: false };

/** A buyer with three suppliers, and two auditors. Engagements run by the clock of the database, which no test moves. */
export class Engaging {
  readonly #db: TestDatabase;
  readonly #auth: AuthDatabase;
  readonly buyer: AnOrganisation;
  readonly auditor: AnOrganisation;
  readonly otherAuditor: AnOrganisation;
  readonly analyst: Viewer;
  readonly approver: Viewer;
  /** Ids. */
  readonly suppliers: readonly [string, string, string] = [randomUUID(), randomUUID(), randomUUID()];

  private constructor(
    parts: { readonly db: TestDatabase; readonly auth: AuthDatabase },
    organisations: Pick<Engaging, 'buyer' | 'auditor' | 'otherAuditor' | 'analyst' | 'approver'>,
  ) {
    this.#db = parts.db;
    this.#auth = parts.auth;
    this.buyer = organisations.buyer;
    this.auditor = organisations.auditor;
    this.otherAuditor = organisations.otherAuditor;
    this.analyst = organisations.analyst;
    this.approver = organisations.approver;
  }

  static async begin(db: TestDatabase, auth: AuthDatabase): Promise<Engaging> {
    const buyer = await anOrganisation(auth);
    const engaging = new Engaging(
      { db, auth },
      {
        buyer,
        auditor: await anOrganisation(auth, 'auditor'),
        otherAuditor: await anOrganisation(auth, 'auditor'),
        analyst: await buyer.member('analyst'),
        approver: await buyer.member('approver'),
      },
    );
    await engaging.#addSuppliers();
    return engaging;
  }

  propose(input: Partial<ProposedEngagement> = {}): Promise<Engagement> {
    return new ProposeEngagement(this.#db.database, this.#auth).execute(this.analyst, {
      ...this.proposed(),
      ...input,
    });
  }

  /** What is proposed where a test says nothing else: the first two suppliers, from today on. */
  proposed(): ProposedEngagement {
    return {
      auditor: this.auditor.id,
      supplierIds: this.suppliers.slice(0, 2),
      kinds: ['decisions'],
      purpose: 'due-diligence',
      note: 'Visits before the next season.',
      fromOn: this.day(0),
      untilOn: this.day(30),
      numbersChecked: false,
    };
  }

  approve({ id, version }: Pick<Engagement, 'id' | 'version'>): Promise<Engagement> {
    return new ApproveEngagement(this.#db.database).execute(this.approver, id, version);
  }

  /** An engagement that runs, and has come to the auditor. */
  async running(input: Partial<ProposedEngagement> = {}): Promise<Engagement> {
    const approved = await this.approve(await this.propose(input));
    await this.carry(approved.id);
    return approved;
  }

  async end({ id, version }: Pick<Engagement, 'id' | 'version'>): Promise<Engagement> {
    return new EndEngagement(this.#db.database).execute(this.analyst, id, version, because);
  }

  async carry(engagementId: string): Promise<void> {
    const handler = new CarryEngagementHandler(this.#auth, this.#db.database);
    await handler.handle({ version: 1, organisationId: this.buyer.id, engagementId }, aJobContext());
  }

  /** Moves when it runs, by hours from now: the clock that row-level security reads cannot be moved. */
  async runs(id: string, fromHours: number, untilHours: number): Promise<void> {
    const at = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
    await this.#db.admin.query('UPDATE engagements SET from_at = $2, until_at = $3 WHERE id = $1', [
      id,
      at(fromHours),
      at(untilHours),
    ]);
  }

  /** Runs a statement in the organisation of the buyer as an auditor does. */
  read<Row extends object>(
    engagementId: string,
    sql: string,
    { auditor = this.auditor.id, organisation = this.buyer.id } = {},
  ): Promise<Row[]> {
    return this.#db.database.asAuditor(
      { organisationId: this.buyer.id, engagementId, auditorOrganisationId: auditor },
      () => this.#db.database.transaction(organisation, (tx) => tx.query<Row>(sql)),
    );
  }

  /** A day so many days from now. */
  day(days: number): string {
    return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  }

  async #addSuppliers(): Promise<void> {
    const names = ['Kestrel Formwork WLL', 'Lantern Glove Sdn Bhd', 'Blue Delta Longliners'];
    await this.#db.database.transaction(this.buyer.id, async (tx) => {
      for (const [place, id] of this.suppliers.entries())
        await tx.write(
          `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, $3, 'QA', 'active', $2, $4)`,
          [this.buyer.id, id, names[place], tx.now],
        );
    });
    await insertPortfolio(
      this.#db.database,
      this.buyer.id,
      this.suppliers.map((id, place) => aPortfolioRow({ supplier_id: id, name: names[place] ?? '', label: 'HIGH' })),
    );
  }
}
