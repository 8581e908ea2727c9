import { fleetNames, isGoodsOrder } from './goods-order.ts';
import {
  countriesOf,
  divided,
  type ListFile,
  type ListProblems,
  type ListSurroundings,
  recordsOf,
} from './list-file.ts';
import { listedNames } from './listed-names.ts';
import type { EntrySubject, ListEntry } from './screening-list.ts';

const NOTHING_MORE = { status: null, hs: [], identifiers: [] } as const;

/** Reads withhold-release orders and findings: entity_raw, country, effective_date. The file has no ids and no status. */
export async function readCbpOrders(
  file: ListFile,
  surroundings: ListSurroundings,
  problems: ListProblems,
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const { record, cell } of recordsOf(file)) {
    const text = cell('entity_raw');
    const vessel = /^fishing vessel:\s*(.+)$/i.exec(text)?.[1];
    const fleet = fleetNames(text);
    let subject: EntrySubject = isGoodsOrder(text) ? 'order' : 'organisation';
    if (vessel !== undefined || fleet.length > 0) subject = 'vessel';
    const names =
      vessel !== undefined ? [vessel] : fleet.length > 0 ? fleet : subject === 'order' ? [text] : listedNames(text);
    if (names.length === 0) {
      problems.add(record, 'list-row-without-name');
      continue;
    }
    const countries = countriesOf(cell('country'), surroundings, problems, record);
    entries.push({ id: String(record), subject, names, countries, ...NOTHING_MORE });
  }
  return entries;
}

/** Reads the UFLPA Entity List: entity (splits official cells with aliases and "and subsidiaries"), aliases, country. */
export async function readUflpaList(
  file: ListFile,
  surroundings: ListSurroundings,
  problems: ListProblems,
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const { record, cell } of recordsOf(file)) {
    const names = [...new Set([...listedNames(cell('entity')), ...divided(cell('aliases'))])];
    if (names.length === 0) {
      problems.add(record, 'list-row-without-name');
      continue;
    }
    const countries = countriesOf(cell('country'), surroundings, problems, record);
    entries.push({ id: String(record), subject: 'organisation', names, countries, ...NOTHING_MORE });
  }
  return entries;
}

/** Reads the consolidated list of the UN Security Council: reference, kind, name, name_original_script, aliases, nationality, addresses. */
export async function readUnList(
  file: ListFile,
  surroundings: ListSurroundings,
  problems: ListProblems,
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const { record, cell } of recordsOf(file)) {
    const names = [
      ...new Set([...listedNames(cell('name')), ...divided(cell('name_original_script')), ...divided(cell('aliases'))]),
    ];
    if (names.length === 0) {
      problems.add(record, 'list-row-without-name');
      continue;
    }
    const individual = cell('kind') === 'individual';
    // A person's nationality does not show where a business of that name is; addresses do.
    const countries = divided(cell('addresses')).map((address) => countryOfAddress(address, surroundings));
    entries.push({
      id: cell('reference') || String(record),
      subject: individual ? 'individual' : 'organisation',
      names,
      countries: [...new Set(countries.filter((country) => country !== null))],
      ...NOTHING_MORE,
    });
  }
  return entries;
}

/** The country at the end of an address; remarks such as "as of 2016" may follow it. */
function countryOfAddress(address: string, { country }: ListSurroundings): string | null {
  const parts = address.split(',').reverse();
  for (const part of parts) {
    const iso2 = country(part.trim().replace(/\.$/, ''));
    if (iso2 !== null) return iso2;
  }
  return null;
}
