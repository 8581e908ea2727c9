import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countryNameKey } from '../src/country-name-key.ts';
import type { Table } from '../src/edition.ts';
import own from './country-names-unresolved-own.json' with { type: 'json' };

/** A territory as OpenSanctions' rigour lists it. */
export interface SourceTerritory {
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly names_strong: readonly string[];
  readonly names_weak: readonly string[];
}

/** Areas that rigour names and that are never resolved, by the title that a disputed area has here. */
const DISPUTED: Readonly<Record<string, string>> = {
  'az-nk': 'artsakh',
  'cy-trnc': 'northern-cyprus',
  eh: 'western-sahara',
  'ge-ab': 'abkhazia',
  'md-pmr': 'transnistria',
  'pk-km': 'kashmir',
  'so-som': 'somaliland',
  'ua-cri': 'crimea',
  'ua-dpr': 'donbas',
  'ua-lpr': 'donbas',
  'x-so': 'south-ossetia',
};
/** States that ended with several successors, and the union that is not a country. */
const ENDED: Readonly<Record<string, readonly [kind: string, subject: string]>> = {
  an: ['ambiguous', 'BQ CW SX'],
  cshh: ['ambiguous', 'CZ SK'],
  csxx: ['ambiguous', 'RS ME'],
  suhh: ['ambiguous', 'AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ'],
  yucs: ['ambiguous', 'BA HR ME MK RS SI XK'],
  eu: ['region', 'europe'],
};

/** Every territory of the source with all its names. */
export async function sourceTerritories(from: string): Promise<SourceTerritory[]> {
  const text = await readFile(join(from, 'reference/classifications/territories_opensanctions.json'), 'utf8');
  return JSON.parse(text) as SourceTerritory[];
}

/** All names that a source territory has, the commonest first. */
export function namesOf({ name, full_name, names_strong, names_weak }: SourceTerritory): string[] {
  return [name, full_name, ...names_strong, ...names_weak];
}

/** Names that must stay unresolved: several countries, disputed areas, regions. */
export async function derive(from: string): Promise<Table> {
  const rows = new Map<string, [key: string, kind: string, subject: string]>();
  const add = (names: readonly string[], kind: string, subject: string): void => {
    for (const name of names) {
      const key = countryNameKey(name);
      if (!rows.has(key)) rows.set(key, [key, kind, subject]);
    }
  };
  for (const [kind = '', subject = '', ...names] of own) add(names, kind, subject);
  for (const territory of await sourceTerritories(from)) {
    const disputed = DISPUTED[territory.code];
    const ended = ENDED[territory.code];
    if (disputed !== undefined) add(namesOf(territory), 'disputed', disputed);
    if (ended !== undefined)
      add(
        namesOf(territory).filter((name) => !name.includes('Former USSR')),
        ...ended,
      );
  }
  const sorted = [...rows.values()].sort(([a, kindA], [b, kindB]) => (`${kindA} ${a}` < `${kindB} ${b}` ? -1 : 1));
  return {
    edition: {
      key: 'country-names-unresolved',
      title: 'Names that are not one country: ambiguous, disputed, regions',
      publisher: 'Plumbline, with names of areas by OpenSanctions (rigour)',
      edition: '1',
      date: '2026-01-01',
      source: 'own list; https://github.com/opensanctions/rigour territories',
      licence: 'Apache-2.0 (own), MIT (rigour)',
      expected: 747,
    },
    columns: ['key', 'kind', 'subject'],
    rows: sorted,
  };
}
