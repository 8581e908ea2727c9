import type { RowSource } from '../../src/reading/row-source.ts';
import type { IntakeEvent, Merged, Problem, Rejection, SupplierRecord } from '../../src/records/intake-event.ts';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import type { FileProfile } from '../../src/records/file-profile.ts';
import { profileFile } from '../../src/records/profile-file.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** A file whose rows stand in memory: the header in row 1, the first record in row 2. */
export function writtenFile(header: readonly string[], rows: readonly (readonly string[])[], batch = 3): RowSource {
  return {
    facts: {
      format: 'csv',
      compressed: false,
      encoding: 'utf-8',
      encodingWhy: null,
      delimiter: ',',
      delimiterWhy: null,
      quote: '"',
      newline: 'LF',
      sheet: null,
      sheetWhy: null,
      sheets: [],
      headerRow: 1,
      headerWhy: { code: 'header-first-row', parameters: {} },
      header,
      writtenDate: null,
    },
    async *rows() {
      for (let from = 0; from < rows.length; from += batch) {
        yield rows
          .slice(from, from + batch)
          .map((cells, at) => ({ kind: 'row' as const, value: { row: from + at + 2, cells } }));
      }
    },
  };
}

/** Everything that intake finds in a file. */
export interface Found {
  readonly profile: FileProfile;
  readonly events: readonly IntakeEvent[];
  readonly suppliers: readonly SupplierRecord[];
  readonly problems: readonly Problem[];
  readonly rejected: readonly Rejection[];
  readonly merged: readonly Merged[];
}

const onNewYear = { source: 'buyer', asOf: null, today: '2026-01-01' } as const;

/** Reads a file twice, as intake does. */
export async function findIn(source: RowSource, options: Partial<IntakeOptions> = {}): Promise<Found> {
  const profile = await profileFile(source, { ...onNewYear, ...options });
  const events: IntakeEvent[] = [];
  for await (const event of readRecords(source, profile)) events.push(event);
  return {
    profile,
    events,
    suppliers: events.flatMap((event) => (event.kind === 'supplier' ? [event.record] : [])),
    problems: events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : [])),
    rejected: events.flatMap((event) => (event.kind === 'rejected' ? [event.rejection] : [])),
    merged: events.flatMap((event) => (event.kind === 'merged' ? [event.merged] : [])),
  };
}
