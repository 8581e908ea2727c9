import type { StorageReading, StoredStep } from './storage.ts';

/** The section of the report about what a supplier takes in the database. */
export function storageSection({ rows, suppliers, kept, without }: StorageReading): string[] {
  return [
    '## Bytes of a supplier, with the past and without',
    '',
    `A generated list of ${count(rows)} rows and ${count(suppliers)} suppliers is imported and assessed; imported again as of a month later with one row in a hundred changed; and the second import is undone. Once with what pages have shown kept, once in a database without that. All tables of the service with their indexes, each packed by VACUUM FULL; seconds are of check, commit or undo, and assessment, in one process, once.`,
    '',
    '| Step | Bytes a supplier, without | with the past | of which past | Rows of the past | Seconds, without | with |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...kept.map((step, place) => stepRow(step, without[place], suppliers)),
    '',
  ];
}

function stepRow(kept: StoredStep, without: StoredStep | undefined, suppliers: number): string {
  const each = (bytes: number): string => count(bytes / suppliers);
  const seconds = [without?.seconds ?? 0, kept.seconds].map((value) => value.toFixed(1)).join(' | ');
  return `| ${kept.step} | ${each(without?.bytes ?? 0)} | ${each(kept.bytes)} | ${each(kept.pastBytes)} | ${count(kept.pastRows)} | ${seconds} |`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
