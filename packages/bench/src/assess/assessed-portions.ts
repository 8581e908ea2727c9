import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { assess, methodology } from '@plumbline/risk';
import { AssessPortion } from '../../../server/src/features/risk/commands/assess-portion.ts';
import { assessSupplier } from '../../../server/src/features/risk/assess-supplier.ts';
import { loadPortion } from '../../../server/src/features/risk/load-portion.ts';
import { ScreeningLists } from '../../../server/src/features/risk/screening.ts';
import { anAnalyst, type Importing } from '../../../server/src/features/import/testing/importing.ts';
import type { Prepared, Workload } from '../benchmark.ts';
import { emptyTables } from '../import/live-tables.ts';
import { openImporting } from '../import/our-import.ts';
import { supplierList } from '../import/supplier-list.ts';

const today = '2026-11-25';
/** Like the worker's job: one portion is written while another is calculated. */
const lanes = 2;
const results = 'assessments, unit_assessments, portfolio, portfolio_values, search_tokens, search_grams, changes';

interface Imported {
  readonly importing: Importing;
  readonly organisationId: string;
  readonly admin: Awaited<ReturnType<typeof openImporting>>['admin'];
  /** Marks every supplier as waiting for its assessment. */
  readonly begin: () => Promise<void>;
}

async function imported(workload: Workload, where: 'ours' | 'others'): Promise<Imported> {
  const { importing, admin } = await openImporting(workload, where);
  await emptyTables(admin);
  const viewer = anAnalyst();
  await importing.whole(viewer, 'suppliers.csv', createReadStream(supplierList(workload)));
  return {
    importing,
    organisationId: viewer.organisationId,
    admin,
    begin: async () => {
      await admin.query(`TRUNCATE ${results}, reassessments`);
      await admin.query(
        `INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
         SELECT organisation_id, id, 'import', first_import_id, created_at FROM suppliers WHERE state = 'active'`,
      );
    },
  };
}

interface Labelled {
  readonly name: string;
  readonly label: string;
}

/** Label of each supplier, as one text without ids, which differ between imports. */
function answerOf(labelled: readonly Labelled[]): string {
  const lines = labelled.map(({ name, label }) => `${name} ${label}`).sort();
  return `${lines.length} suppliers ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}

/** Load, assess and write, portion by portion, as the job does. */
export async function preparePortions(workload: Workload): Promise<Prepared> {
  const { importing, organisationId, admin, begin } = await imported(workload, 'ours');
  const portion = new AssessPortion(new ScreeningLists());
  const lane = async (): Promise<number> => {
    let assessed = 0;
    for (;;) {
      const { taken } = await importing.database.transaction(organisationId, (tx) =>
        portion.execute(tx, organisationId, today),
      );
      if (taken === 0) return assessed;
      assessed += taken;
    }
  };
  const run = async (): Promise<number> => {
    const counts = await Promise.all(Array.from({ length: lanes }, lane));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    reset: begin,
    run,
    answer: async () => {
      await run();
      const { rows } = await admin.query<Labelled>('SELECT name, label FROM portfolio');
      return answerOf(rows);
    },
  };
}

/** `assess` alone, on dossiers in memory. */
export async function prepareAssessAlone(workload: Workload): Promise<Prepared> {
  const { importing, organisationId, begin } = await imported(workload, 'others');
  await begin();
  const lists = new ScreeningLists();
  const dossiers = await importing.database.transaction(organisationId, async (tx) => {
    const screening = await lists.of(tx, organisationId);
    const { suppliers, observations, dispositions, clearings } = await loadPortion(
      tx,
      organisationId,
      workload.size * 2,
    );
    const surroundings = { screening, dispositions, clearings, asOf: today };
    const context = { methodology: methodology(), reference: screening.reference, asOf: today };
    return suppliers.map((supplier) => {
      const { dossier } = assessSupplier(supplier, observations.get(supplier.id) ?? [], surroundings);
      return { name: supplier.name, label: () => assess(dossier, context).label };
    });
  });
  return {
    run: () => {
      for (const { label } of dossiers) label();
      return Promise.resolve(dossiers.length);
    },
    answer: () => Promise.resolve(answerOf(dossiers.map(({ name, label }) => ({ name, label: label() })))),
  };
}
