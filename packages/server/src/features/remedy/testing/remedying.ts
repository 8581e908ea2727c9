import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import type { RecordedImport } from '../../risk/testing/an-import.ts';
import { AnOrganisation, TODAY } from '../../risk/testing/an-organisation.ts';
import type { WrittenFile } from '../../supplier/testing/a-record.ts';
import { AcceptPlan, type AcceptPlanInput } from '../commands/accept-plan.ts';
import { AddRemedyEntry, type AddRemedyEntryInput } from '../commands/add-remedy-entry.ts';
import { ConfirmByWorkers } from '../commands/confirm-by-workers.ts';
import { MarkOnSchedule } from '../commands/mark-on-schedule.ts';
import { RecordResponse, type RecordResponseInput } from '../commands/record-response.ts';
import { remedyTotals, type RemedyTotals } from '../remedy-totals.ts';
import { RemedyReadModel, type FindingRow, type RemedyRow } from '../remedy.read-model.ts';
import type { RemedyTarget } from '../remedy-target.ts';

/** Mills that hold passports, of which workers have no access at the first site. */
export const MILLS: WrittenFile = {
  header: [
    'Supplier',
    'Country',
    'Site name',
    'Products',
    'Passports held by',
    'Passport access',
    'Supplier response',
    'Net monthly pay (USD)',
  ],
  rows: [
    ['Acme Mills', 'India', 'North yard', 'cotton shirts', 'employer', 'none', 'plan funded', '250'],
    ['Acme Mills', 'India', 'South yard', 'cotton shirts', 'employer', 'any hour', '', ''],
  ],
  asOf: '2026-11-01',
};
export const FAR = '2099-12-31';
export const PLAN = { workers: 100, formerWorkers: 20, from: '2026-11-01', until: FAR, paidBy: 'supplier' } as const;
const EVIDENCE = { evidenceDate: '2026-11-02', note: 'Letter of the supplier.', numbersChecked: false };

/** A new organisation with the mills, and what its analyst does about their findings. */
export class Remedying {
  readonly organisation: AnOrganisation;
  readonly analyst: Viewer;
  readonly reads: RemedyReadModel;
  readonly imported: RecordedImport;
  readonly supplierId: string;
  readonly #db: TestDatabase;

  private constructor(db: TestDatabase, organisation: AnOrganisation, imported: RecordedImport) {
    this.#db = db;
    this.organisation = organisation;
    this.imported = imported;
    this.analyst = aViewer({ organisationId: organisation.id, timeZone: 'UTC' });
    this.reads = new RemedyReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
    this.supplierId = imported.suppliers.get('Acme Mills') ?? '';
  }

  static async begin(db: TestDatabase): Promise<Remedying> {
    const organisation = new AnOrganisation(db);
    const imported = await organisation.import(MILLS);
    await organisation.assess();
    return new Remedying(db, organisation, imported);
  }

  person(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.organisation.id, roles: new Set(roles) });
  }

  async finding(site = 'North yard'): Promise<FindingRow> {
    const { findings } = await this.reads.ofSupplier(this.analyst, this.supplierId);
    const found = findings.find((each) => each.ruleId === 'DOC-RETENTION' && each.site === site);
    if (found === undefined) throw new Error('No such finding');
    return found;
  }

  async remedy(): Promise<RemedyRow> {
    const [own] = (await this.finding()).remedies;
    if (own === undefined) throw new Error('Nothing is done about it');
    return own;
  }

  /** The finding as acts name it. */
  async target(): Promise<RemedyTarget> {
    const { siteId, ruleId, remedies } = await this.finding();
    const [own] = remedies;
    const { supplierId } = this;
    return { supplierId, ruleId, siteId: siteId ?? '', remedyId: own?.id ?? null, version: own?.version ?? 0 };
  }

  async said(more: Partial<RecordResponseInput> = {}, who = this.analyst): Promise<void> {
    const input = {
      ...(await this.target()),
      ...EVIDENCE,
      response: 'disclosed',
      source: 'supplier',
      ...more,
    } as const;
    await new RecordResponse(this.#db.database).execute(who, input);
  }

  async accepted(more: Partial<AcceptPlanInput> = {}): Promise<void> {
    const owed = { amount: '1000.50', currency: 'USD' };
    const input = { ...(await this.target()), ...EVIDENCE, source: 'supplier', plan: PLAN, owed, ...more } as const;
    await new AcceptPlan(this.#db.database).execute(this.analyst, input);
  }

  async entered(more: Partial<AddRemedyEntryInput> = {}): Promise<void> {
    const { id, version } = await this.remedy();
    await new AddRemedyEntry(this.#db.database).execute(this.analyst, {
      remedyId: id,
      version,
      kind: 'repaid',
      day: dayIn('UTC', new Date()),
      workers: 0,
      formerWorkers: 0,
      amount: { amount: '600', currency: 'USD' },
      source: 'supplier',
      confirmedBy: null,
      note: '',
      numbersChecked: false,
      corrects: null,
      takenBack: false,
      ...more,
    });
  }

  async onSchedule(): Promise<void> {
    const { id, version } = await this.remedy();
    await new MarkOnSchedule(this.#db.database).execute(this.analyst, {
      ...EVIDENCE,
      remedyId: id,
      version,
      source: 'audit',
    });
  }

  async confirmed(): Promise<void> {
    const { id, version } = await this.remedy();
    const input = { ...EVIDENCE, remedyId: id, version, verifier: 'union' } as const;
    await new ConfirmByWorkers(this.#db.database).execute(this.analyst, input);
  }

  totals(): Promise<RemedyTotals> {
    return this.#db.database.transaction(this.organisation.id, (tx) => remedyTotals(tx, this.organisation.id));
  }

  /** Lane of the mills after all that waits is assessed. */
  async lane(today = TODAY): Promise<unknown> {
    await this.organisation.assess(today);
    const rows = await this.organisation.rows<{ id: string; lane: string }>(
      'SELECT supplier_id AS id, lane FROM portfolio',
    );
    return rows.find(({ id }) => id === this.supplierId)?.lane;
  }
}

/** Fields and codes of what was refused. */
export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors
    ? error.errors.map(({ field, code }) => `${field ?? ''} ${code}`.trim())
    : [String(error)];
}
