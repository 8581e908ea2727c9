import { HEADER, supplierRows } from '../../../../infra/seeds/generate-suppliers.ts';

const SEED = 41;
/** Rows of the list that was imported before. */
const KNOWN = 300;

/** The list that was imported some time ago. */
export function knownList(): string {
  return fileOf([...supplierRows({ rows: KNOWN, seed: SEED })]);
}

/** Today's list: some known suppliers are unchanged, some have other workers, some another name; the others are new. */
export function nextList(rows: number): string {
  const workers = HEADER.indexOf('Workers');
  const name = HEADER.indexOf('Supplier');
  const changed = [...supplierRows({ rows, seed: SEED })].map((cells, place) => {
    if (place >= KNOWN || cells[name] === '') return cells;
    if (place % 3 === 0) return cells.with(workers, String(4_000 + place));
    return place % 50 === 1 ? cells.with(name, `Successor of ${cells[name] ?? ''}`) : cells;
  });
  return fileOf(changed);
}

function fileOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [HEADER, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}
