import { profileFile, readRecords } from '@plumbline/intake';
import type { FileSource, SupplierRecord } from '@plumbline/intake';
import { writtenFile } from '../../../../../intake/test/records/written-file.ts';
import { packRecord } from '../pack-record.ts';
import type { PackedObservation, PackedRecord } from '../packed-observation.ts';
import type { StoredObservation } from '../stored-observation.ts';

export interface WrittenFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly source?: FileSource;
  /** Day that the file describes. */
  readonly asOf?: string;
}

export interface ReadFile {
  readonly records: readonly SupplierRecord[];
  readonly packed: readonly PackedRecord[];
}

/** Reads a file as an import does. */
export async function readFileOf(file: WrittenFile): Promise<ReadFile> {
  const source = writtenFile(file.header, file.rows, file.rows.length);
  const profile = await profileFile(source, {
    source: file.source ?? 'buyer',
    asOf: file.asOf ?? '2026-01-01',
    today: '2026-11-25',
  });
  const records: SupplierRecord[] = [];
  for await (const event of readRecords(source, profile)) if (event.kind === 'supplier') records.push(event.record);
  return { records, packed: records.map((record) => packRecord(record, profile)) };
}

export interface Recording {
  readonly supplierId: string;
  readonly importId: string;
  readonly recordedFrom: Date;
}

/** The rows of one record as the database returns them. */
export function storedRows(
  packed: PackedRecord,
  { supplierId, importId, recordedFrom }: Recording,
): StoredObservation[] {
  const row = (
    key: string | null,
    name: string | null,
    { facts, inputs, details, rows, digest }: PackedObservation,
  ): StoredObservation => ({
    id: `${importId} ${key ?? ''}`,
    supplierId,
    siteId: key,
    siteKey: key,
    siteName: name,
    originKind: 'import',
    originId: importId,
    importId,
    sourceKind: packed.said.sourceKind,
    documentKind: null,
    assurance: packed.said.assurance,
    protection: packed.said.protection,
    evidenceDate: packed.said.evidenceDate,
    rows,
    facts,
    inputs,
    details,
    digest,
    recordedFrom,
    recordedTo: null,
    endedBy: null,
  });
  const stored = [
    row(null, null, packed.supplier),
    ...packed.sites.map(({ key, name, observation }) => row(key, name, observation)),
  ];
  // Values from the database have passed through JSON.
  return stored.map((each) => ({ ...(JSON.parse(JSON.stringify(each)) as StoredObservation), recordedFrom }));
}
