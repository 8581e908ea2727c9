import { describe, expect, test } from '@jest/globals';
import { plainName } from '@plumbline/matching';
import { THOROUGH } from '../../../facts/test/thorough.ts';
import type { RowSource } from '../../src/reading/row-source.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';
import { NASTY_STRINGS } from './nasty-strings.ts';

describe('Nasty strings', () => {
  test('stay as they are in every text of a supplier, and in names but for what nobody sees', async () => {
    const header = [
      'Supplier ID',
      'Supplier',
      'Country',
      'Address',
      'Site name',
      'Other names',
      'Products',
      'Parent company',
    ];
    const strings = NASTY_STRINGS.filter((text) => text.length <= 500);
    const rows = strings.map((text, at) => [`id-${at}`, text, 'India', text, text, text, text, text]);
    const { suppliers, rejected } = await findIn(writtenFile(header, rows, 10));
    const [named, unseen] = [
      strings.filter((text) => plainName(text) !== ''),
      strings.filter((text) => plainName(text) === ''),
    ];
    expect(rejected.map(({ code }) => code)).toEqual(unseen.map(() => 'no-name'));
    expect(suppliers.map(({ dossier }) => dossier.name)).toEqual(named.map((text) => plainName(text)));
    const addresses = suppliers.map(
      ({ dossier }) => dossier.sites[0]?.observations['place.address']?.value ?? 'not recorded',
    );
    const nothing = new Set(['undefined', 'null', 'NULL']);
    expect(addresses).toEqual(named.map((text) => (nothing.has(text) ? 'not recorded' : text.trim())));
  });

  test('of more than 500 characters are no name: the row is rejected with column and lengths, or has a problem beside another name', async () => {
    const long = 'x'.repeat(501);
    const header = ['Supplier', 'Local name', 'Country', 'Other names'];
    const rows = [
      [long, '', 'India', ''],
      [long, 'Kestrel', 'India', `Lantern; ${long}`],
      ['x'.repeat(500), '', 'India', ''],
    ];
    const { suppliers, rejected, problems } = await findIn(writtenFile(header, rows, 10));
    const parameters = { column: 'Supplier', length: 501, limit: 500 };
    expect(rejected.map(({ row, code, reason }) => [row, code, reason.parameters])).toEqual([
      [2, 'name-too-long', parameters],
    ]);
    expect(suppliers.map(({ dossier }) => dossier.name)).toEqual(['Kestrel', 'x'.repeat(500)]);
    expect(problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [3, 'Supplier', 'name-too-long', long],
      [3, 'Other names', 'name-too-long', `Lantern; ${long}`],
    ]);
  });

  test('in columns of numbers, dates and choices are problems that repeat them as they are', async () => {
    const header = [
      'Supplier',
      'Workers',
      'Migrant workers %',
      'Fee survey date',
      'Passports held by',
      'Net pay (QAR)',
      'Country',
    ];
    const rows = NASTY_STRINGS.map((text, at) => [`Supplier ${at} Mills`, text, text, text, text, text, text]);
    const { problems, suppliers } = await findIn(writtenFile(header, rows, 10));
    const verbatim = new Set(NASTY_STRINGS.map((text) => text.trim()));
    expect(problems.filter(({ value }) => value === null || !verbatim.has(value))).toEqual([]);
    const totals = suppliers.flatMap(({ dossier }) => dossier.sites[0]?.observations['workforce.total']?.value ?? []);
    expect(totals).toEqual([123456789]);
  });

  test('in headings are columns like any other', async () => {
    const header = ['__proto__', 'constructor', '', 'Supplier', 'Supplier', 'Country', 'Country'];
    const { suppliers, profile } = await findIn(
      writtenFile(header, [['a', 'b', 'c', 'Acme Mills', 'Basil Mills', 'India', 'Nepal']]),
    );
    expect(suppliers.map(({ dossier, country }) => [dossier.name, country])).toEqual([['Acme Mills', 'IN']]);
    expect(profile.mapping.suggestions.filter(({ field }) => field !== null).map(({ column }) => column)).toEqual([
      3, 5,
    ]);
  });
});

describe('Personal information in notes', () => {
  test('is a problem that does not repeat it, and is in no fact', async () => {
    const { problems, events } = await findIn(
      writtenFile(['Supplier', 'Notes'], [['Acme Mills', 'ask Ana at ana@example.org']]),
    );
    expect(problems).toMatchObject([{ column: 'Notes', code: 'personal-information', value: null }]);
    expect(JSON.stringify(events)).not.toContain('ana@');
  });
});

describe('Hidden characters in names', () => {
  test('are pointed out, and leave the name; letters of another alphabet stay', async () => {
    const { suppliers, problems } = await findIn(writtenFile(['Supplier'], [['Acme\u202eLtd'], ['Аcme Mills']]));
    expect(suppliers.map(({ dossier }) => dossier.name)).toEqual(['AcmeLtd', 'Аcme Mills']);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'hidden-characters'],
      [3, 'mixed-scripts'],
    ]);
  });
});

describe('Rows that a reader could not take', () => {
  const file = writtenFile(['Supplier', 'Country'], []);
  const odd: RowSource = {
    ...file,
    async *rows() {
      yield [
        { kind: 'row', value: { row: 2, cells: ['Acme Mills', ''], padded: true } },
        { kind: 'broken', value: { row: 3, code: 'nul-character', parameters: {} } },
        { kind: 'row', value: { row: 4, cells: ['Acme Mills', 'India'], undecoded: true, unheaded: true } },
      ];
    },
  };

  test('are rejected, the others are kept, and both are counted', async () => {
    const { profile, rejected, problems } = await findIn(odd);
    expect(profile.counts).toEqual({ rows: 3, accepted: 2, rejected: 1, suppliers: 2, sites: 2 });
    expect(rejected).toMatchObject([{ row: 3, code: 'nul-character', reason: { code: 'reading.nul-character' } }]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'row-too-short'],
      [4, 'values-without-heading'],
      [4, 'text-not-decoded'],
    ]);
  });

  test('and a file without rows has no suppliers', async () => {
    const { profile, events } = await findIn(file);
    expect(events).toEqual([]);
    expect(profile.counts).toEqual({ rows: 0, accepted: 0, rejected: 0, suppliers: 0, sites: 0 });
  });
});

describe('A file with one key in every row', () => {
  const many = THOROUGH ? 200_000 : 20_000;

  function oneKey(cellsOf: (at: number) => string[]): RowSource {
    return {
      ...writtenFile(['Supplier', 'Country', 'Workers'], []),
      async *rows() {
        for (let from = 0; from < many; from += 1_000) {
          yield Array.from({ length: 1_000 }, (_, at) => ({
            kind: 'row' as const,
            value: { row: from + at + 2, cells: cellsOf(from + at) },
          }));
        }
      },
    };
  }

  test('is one supplier with every row in it, and the repeats are listed', async () => {
    const { suppliers, merged, problems } = await findIn(oneKey(() => ['Acme Mills', 'India', '10']));
    expect(suppliers).toHaveLength(1);
    expect(suppliers[0]?.dossier.rows).toHaveLength(many);
    expect(merged.map(({ rows, into }) => [rows.length, into])).toEqual([[many - 1, 2]]);
    expect(problems).toEqual([]);
  });

  test('and another value in every row is one supplier with a problem for each later row', async () => {
    const { suppliers, problems } = await findIn(oneKey((at) => ['Acme Mills', 'India', String(at)]));
    expect(suppliers[0]?.dossier.sites).toHaveLength(1);
    expect(problems).toHaveLength(many - 1);
  });
});
