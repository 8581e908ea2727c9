import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/db/transaction.ts';
import { endObservationsOfImport } from '../../supplier/commands/end-observations.ts';
import { recordObservations, recordsInHand, type RecordInHand } from '../../supplier/commands/record-observations.ts';
import { showSuppliersOf, withdrawSuppliers } from '../../supplier/commands/show-suppliers.ts';
import type { Origin } from '../../supplier/origin.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';
import { remainingOf } from '../../supplier/remaining.ts';
import { readFileOf } from '../../supplier/testing/a-record.ts';
import type { WrittenFile } from '../../supplier/testing/a-record.ts';
import type { AssessmentCause } from '../request-assessment.ts';
import { requestAssessment } from '../request-assessment.ts';

export interface RecordedImport {
  readonly importId: string;
  /** Suppliers by name. */
  readonly suppliers: ReadonlyMap<string, string>;
}

/** Records a file as an import does, matching suppliers by name, and queues their assessment. */
export async function recordImport(
  database: Database,
  organisationId: string,
  file: WrittenFile,
): Promise<RecordedImport> {
  const { packed } = await readFileOf(file);
  const importId = randomUUID();
  return database.transaction(organisationId, async (tx) => {
    const held = await tx.query<{ id: string; name: string }>(
      'SELECT id, name FROM suppliers WHERE organisation_id = $1 AND name = ANY ($2)',
      [organisationId, packed.map(({ name }) => name)],
    );
    const known = new Map(held.map(({ id, name }) => [name, id]));
    const records = packed.map((record) => recordOf(record, known.get(record.name)));
    const origin: Origin = { kind: 'import', id: importId };
    await recordObservations(tx, organisationId, { origin, importId, records: recordsInHand(records) });
    await showSuppliersOf(tx, organisationId, origin);
    const suppliers = new Map(records.map(({ name, supplierId }) => [name, supplierId]));
    await requestAssessment(tx, organisationId, [...suppliers.values()], 'import', importId, null);
    return { importId, suppliers };
  });
}

function recordOf(
  { name, country, said, supplier, sites }: PackedRecord,
  supplierId: string | undefined,
): RecordInHand {
  return {
    supplierId: supplierId ?? randomUUID(),
    isNew: supplierId === undefined,
    name,
    country: supplierId === undefined ? country : '',
    keys: [],
    rows: supplier.rows,
    documentKind: null,
    record: { said, supplier, sites },
  };
}

/** Undoes an import: ends its rows and withdraws suppliers that have nothing left. */
export async function undoImport(
  database: Database,
  organisationId: string,
  { importId, suppliers }: RecordedImport,
): Promise<void> {
  const cause: AssessmentCause = 'undo';
  const supplierIds = [...suppliers.values()];
  await database.transaction(organisationId, async (tx) => {
    await endObservationsOfImport(tx, organisationId, { importId, supplierIds }, importId);
    const remaining = await remainingOf(tx, organisationId, supplierIds);
    const gone = remaining.filter(({ observed }) => !observed).map(({ id }) => id);
    await withdrawSuppliers(tx, organisationId, gone);
    await requestAssessment(tx, organisationId, supplierIds, cause, importId, null);
  });
}
