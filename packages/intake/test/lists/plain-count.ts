import { parse } from 'csv-parse/sync';

/** What a plain script counts in a list, without any part of intake. */
export interface PlainCount {
  readonly rows: number;
  readonly suppliers: number;
  readonly sites: number;
  /** Lines of rows about one site, where there are several. */
  readonly merged: readonly (readonly number[])[];
  /** Lines of rows whose group differs from the first one that the supplier has. */
  readonly otherGroup: readonly number[];
  /** Cells in which a box stands for a lost character, or two characters for one. */
  readonly lostCharacters: number;
  /** Rows with a share of migrants above 0. */
  readonly withMigrants: number;
}

/** Legal forms as they stand in these lists; a name keeps at least two words. */
const forms = new Set(
  (
    'ltd limited co company inc incorporated corp corporation llc plc pvt private pte gmbh sa srl spa bv nv ag kg oy ab as jsc pt cv tbk sdn bhd berhad ' +
    'sas sarl ltda de shpk llp lp kft doo pty cia lda kk sti tic san ve anonim sirketi limitada s a c v p t l r o the'
  ).split(' '),
);

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function plainName(name: string): string {
  const words = letters(name).split(' ');
  const kept = words.filter((word) => !forms.has(word));
  return (kept.length > 1 ? kept : words).join('');
}

type Row = Readonly<Record<string, string>>;
interface Line {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/** Name, country, site and group of a row, by the headings of the four kinds of list. */
function parts(row: Row): { name: string; country: string; site: string; group: string } {
  const get = (key: string): string => row[key] ?? '';
  if ('UML_ID' in row) {
    const company = get('Parent_Com') === 'UNKNOWN' ? get('Mill_Name') : get('Parent_Com');
    return {
      name: company,
      country: get('Country'),
      site: get('UML_ID'),
      group: get('Group_Name').replace(/^UNKNOWN$/, ''),
    };
  }
  if ('factory_name' in row) {
    const site = ['address', 'city', 'state', 'postal_code'].map(get).join(' ');
    return { name: get('factory_name'), country: get('country'), site: letters(site), group: get('supplier_group') };
  }
  if ('os_id' in row) return { name: get('name'), country: get('country_code'), site: get('os_id'), group: '' };
  return { name: get('name'), country: get('country'), site: letters(get('address')), group: '' };
}

function add(lists: Map<string, number[]>, key: string, line: number): void {
  lists.set(key, [...(lists.get(key) ?? []), line]);
}

/** Counts a list by its lines. @param text the whole file */
export function plainCount(text: string): PlainCount {
  const lines = parse(text, {
    columns: true,
    bom: true,
    info: true,
    raw: true,
    relax_column_count: false,
  }) as unknown as (Line & {
    readonly raw: string;
  })[];
  const suppliers = new Map<string, number[]>();
  const sites = new Map<string, number[]>();
  const groups = new Map<string, string>();
  const otherGroup: number[] = [];
  let lostCharacters = 0;
  let withMigrants = 0;
  for (const { record, info, raw } of lines) {
    const line = info.lines - (raw.trimEnd().match(/\r\n|\n|\r/g)?.length ?? 0);
    const { name, country, site, group } = parts(record);
    const key = `${plainName(name)} ${country.trim().toLowerCase()}`;
    add(suppliers, key, line);
    add(sites, `${key} ${site}`, line);
    lostCharacters += Object.values(record).filter((cell) => /[□\ufffd]|â€|Ä°/.test(cell)).length;
    if (Number(record['pct_migrant'] ?? 0) > 0) withMigrants += 1;
    if (group === '') continue;
    const first = groups.get(key) ?? group;
    groups.set(key, first);
    if (letters(first) !== letters(group)) otherGroup.push(line);
  }
  const merged = [...sites.values()].filter(({ length }) => length > 1);
  return {
    rows: lines.length,
    suppliers: suppliers.size,
    sites: sites.size,
    merged,
    otherGroup,
    lostCharacters,
    withMigrants,
  };
}
