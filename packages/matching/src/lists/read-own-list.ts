import type { ListProblems } from './list-file.ts';
import { countriesOf, divided, type ListFile, type ListSurroundings, recordsOf } from './list-file.ts';
import { isGoodsOrder } from './goods-order.ts';
import { listedNames } from './listed-names.ts';
import type { ListEntry, ListStatus } from './screening-list.ts';

const STATUS: ReadonlyMap<string, ListStatus> = new Map([
  ['', null],
  ['active', 'active'],
  ['in force', 'active'],
  ['modified', 'modified'],
  ['partly revoked', 'modified'],
  ['revoked', 'revoked'],
  ['inactive', 'revoked'],
  ['removed', 'revoked'],
  ['withdrawn', 'revoked'],
]);

/** True for an id that could be from a company register; false for running numbers of a list. */
const isRegistration = (id: string): boolean => id.replace(/[^a-z0-9]/gi, '').length >= 5 && /\d.*\d.*\d/.test(id);

/**
 * Reads the project's own form: one CSV a list with the columns id, name, aliases (`;`), country, status, hs (`;`); only the name is needed.
 * A row with country and HS codes whose name is missing or says "All ... from ..." is an order against goods. An id may be a LEI or a number in the register of the entry's country.
 */
export async function readOwnList(
  file: ListFile,
  surroundings: ListSurroundings,
  problems: ListProblems,
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const { record, cell } of recordsOf(file)) {
    const countries = countriesOf(cell('country'), surroundings, problems, record);
    const hs = hsCodes(cell('hs'), problems, record);
    const names = [...new Set([...listedNames(cell('name')), ...divided(cell('aliases'))])];
    const goods = hs.length > 0 && countries.length > 0;
    if (names.length === 0 && !goods) {
      problems.add(record, 'list-row-without-name');
      continue;
    }
    const status = STATUS.get(cell('status').toLowerCase());
    if (status === undefined) problems.add(record, 'list-row-status-not-understood', { value: cell('status') });
    const id = cell('id');
    entries.push({
      id: id === '' ? String(record) : id,
      subject: goods && names.every(isGoodsOrder) ? 'order' : 'organisation',
      names,
      countries,
      status: status ?? null,
      hs,
      identifiers: isRegistration(id)
        ? [{ value: id, country: countries.length === 1 ? (countries[0] ?? null) : null }]
        : [],
    });
  }
  return entries;
}

function hsCodes(text: string, problems: ListProblems, record: number): string[] {
  const codes: string[] = [];
  for (const part of divided(text)) {
    const digits = part.replace(/[.\s]/g, '');
    if (/^\d{2}$|^\d{4,10}$/.test(digits)) codes.push(digits);
    else problems.add(record, 'list-row-hs-not-understood', { value: part });
  }
  return codes;
}
