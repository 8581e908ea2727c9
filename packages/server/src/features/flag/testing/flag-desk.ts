import { evidenceNeeded, type RuleClass, type Severity } from '@plumbline/risk';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { aViewer } from '../../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { aFile, AnOrganisation } from '../../risk/testing/an-organisation.ts';
import type { WrittenFile } from '../../supplier/testing/a-record.ts';
import { ApproveClearing } from '../commands/approve-clearing.ts';
import { ProposeClearing } from '../commands/propose-clearing.ts';
import type { FlagRecord } from '../flag.entity.ts';
import { FlagReadModel, type FlagRow } from '../flag.read-model.ts';
import type { Evidence } from '../flag-rules.ts';

/** A mill that holds passports; a later file may say so again. */
export function aMill({ asOf = '2026-11-01', holder = 'employer', access = 'none' } = {}): WrittenFile {
  const file = aFile(['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', '10', holder, access]);
  return { ...file, asOf };
}

/** A flag of a supplier, as commands name it. */
export interface FlagOf {
  readonly supplierId: string;
  readonly flag: string;
}

/** All the evidence that clearing a flag needs. */
export const evidenceOf = (
  flag: { readonly ruleId: string; readonly class: RuleClass; readonly severity: Severity },
  except: Partial<Evidence> = {},
): Evidence[] =>
  evidenceNeeded(flag).map((kind) => ({
    kind,
    on: '2026-11-20',
    givenBy: 'union',
    note: 'Seen and kept with the papers of the visit.',
    ...except,
  }));

/** The finding about passports, at its gravest. */
export const RETENTION = { ruleId: 'DOC-RETENTION', class: 'FINDING', severity: 'C' } as const;

/** An organisation whose people work on the flags of a mill. */
export class FlagDesk {
  readonly organisation: AnOrganisation;
  readonly analyst: Viewer;
  readonly approver: Viewer;
  readonly parts: readonly [TestDatabase['database'], RecomputeAssessment];

  constructor(db: TestDatabase) {
    this.organisation = new AnOrganisation(db);
    this.analyst = this.person('analyst');
    this.approver = this.person('approver');
    this.parts = [db.database, new RecomputeAssessment(new ScreeningLists())];
  }

  person(...roles: Role[]): Viewer {
    return aViewer({ organisationId: this.organisation.id, roles: new Set(roles) });
  }

  /** Imports what is said of a supplier and returns a flag that follows, of one rule. */
  async said(file: WrittenFile, ruleId: string = RETENTION.ruleId): Promise<FlagOf> {
    await this.organisation.import(file);
    await this.organisation.assess();
    const [row] = await this.organisation.rows<{ id: string; flag: string }>(
      `SELECT a.supplier_id AS id, f->>'ruleId' || ' ' || (f->>'subject') || ' ' || (f->>'key') AS flag
       FROM assessments a, jsonb_array_elements(a.result->'flags') f WHERE f->>'ruleId' = '${ruleId}' ORDER BY a.recorded_from DESC LIMIT 1`,
    );
    return { supplierId: row?.id ?? '', flag: row?.flag ?? '' };
  }

  propose(of: FlagOf, version = 0, evidence = evidenceOf(RETENTION)): Promise<FlagRecord> {
    const input = { ...of, version, evidence, numbersChecked: false };
    return new ProposeClearing(...this.parts).execute(this.analyst, input);
  }

  /** Clears the finding about passports, by two people. */
  async cleared(of: FlagOf, version = 0): Promise<FlagRecord> {
    const { id, version: proposed } = await this.propose(of, version);
    const record = await new ApproveClearing(...this.parts).execute(this.approver, { id, version: proposed });
    await this.organisation.assess();
    return record;
  }

  async record({ supplierId }: FlagOf): Promise<FlagRow> {
    const {
      rows: [row],
    } = await new FlagReadModel(this.parts[0]).ofSupplier(this.analyst, supplierId);
    if (row === undefined) throw new Error('Nobody has worked on the flag');
    return row;
  }

  async happened(of: FlagOf): Promise<string[]> {
    return (await this.record(of)).events.map(({ kind }) => kind);
  }

  /** What lists show of the mill. */
  async standing(): Promise<unknown> {
    const sql = 'SELECT label, lane, needs_decision AS needs, finding_count AS findings FROM portfolio';
    return (await this.organisation.rows(sql))[0];
  }
}
