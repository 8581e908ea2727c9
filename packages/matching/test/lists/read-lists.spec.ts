import { describe, expect, test } from '@jest/globals';
import { readLists } from '../../src/index.ts';
import { listCountry } from './list-country.ts';
import { ownList, readOne } from './list-fixture.ts';

const surroundings = { country: listCountry };

describe('A list in our own form', () => {
  test('gives each entry its names, country, status and HS codes', async () => {
    const list = await readOne(
      ownList('wro_2025-11-18.csv.gz', [
        'A1|Northwind Gloves Bhd|Northwind Latex; NW Gloves|Malaysia|Active|4015; 40.15.12',
      ]),
    );
    expect(list).toMatchObject({ name: 'wro', kind: 'wro', problems: [] });
    expect(list.edition).toEqual({ key: 'lists.wro', date: '2025-11-18', dateFrom: 'file-name', rows: 1 });
    expect(list.entries).toEqual([
      {
        id: 'A1',
        subject: 'organisation',
        names: ['Northwind Gloves Bhd', 'Northwind Latex', 'NW Gloves'],
        countries: ['MY'],
        status: 'active',
        hs: ['4015', '401512'],
        identifiers: [],
      },
    ]);
  });

  test('needs only the name, in any order and case of headers', async () => {
    const list = await readOne({
      name: 'Debarred employers.csv',
      header: ['\uFEFFCountry', ' NAME '],
      rows: [['Brazil', 'Fazenda Vento Norte']],
    });
    expect(list).toMatchObject({ name: 'Debarred employers', kind: 'other', edition: { date: null, dateFrom: null } });
    expect(list.entries[0]).toMatchObject({ id: '1', names: ['Fazenda Vento Norte'], countries: ['BR'], status: null });
  });

  test('reports what it could not understand and keeps the row', async () => {
    const list = await readOne(
      ownList('uflpa.csv', [
        '1||||active|',
        '2|Northwind Ltd||Atlantis|dunno|forty',
        '|||||',
        '4|Northwind Two Ltd||CN||',
      ]),
    );
    expect(list.kind).toBe('uflpa');
    expect(list.problems.map(({ record, code }) => [record, code])).toEqual([
      [1, 'list-row-without-name'],
      [2, 'list-row-country-not-understood'],
      [2, 'list-row-hs-not-understood'],
      [2, 'list-row-status-not-understood'],
    ]);
    expect(list.entries.map(({ id, countries, status, hs }) => ({ id, countries, status, hs }))).toEqual([
      { id: '2', countries: [], status: null, hs: [] },
      { id: '4', countries: ['CN'], status: null, hs: [] },
    ]);
  });

  test('holds orders against goods of a country, which name no producer', async () => {
    const list = await readOne(
      ownList('wro.csv', [
        'O1|All cotton from Turkmenistan||TM|active|5201;52',
        'O2|||MW|active|2401',
        'P1|All Star Produced Foods Ltd||MW|active|2008',
      ]),
    );
    expect(list.entries.map(({ id, subject }) => [id, subject])).toEqual([
      ['O1', 'order'],
      ['O2', 'order'],
      ['P1', 'organisation'],
    ]);
  });

  test('has identifiers where an id is a number of a register, not where it is a running number', async () => {
    const list = await readOne(
      ownList('uflpa.csv', [
        '5493001KJTIIGC8Y1R12|Northwind One Ltd||DE||',
        '7|Northwind Two Ltd||CN||',
        '91310000-X1|Northwind Three Ltd||CN||',
      ]),
    );
    expect(list.entries.map(({ identifiers }) => identifiers)).toEqual([
      [{ value: '5493001KJTIIGC8Y1R12', country: 'DE' }],
      [],
      [{ value: '91310000-X1', country: 'CN' }],
    ]);
  });
});

describe('An official list', () => {
  test('of OFAC is one list in three files, joined by number', async () => {
    const sdn = {
      name: 'ofac_sdn_2021.csv.gz',
      header: ['ent_num', 'sdn_name', 'sdn_type', 'vess_flag', 'remarks'],
      rows: [
        [
          '36',
          'NORTHWIND AIRLINES, S.A.',
          '',
          '',
          "Tax ID No. 7801233338 (Russia); a.k.a. 'NWA'; Linked To: SOUTHWIND.",
        ],
        ['37', 'WIND, North', 'individual', '', 'DOB 1970; Passport A1234567 (Mali).'],
        ['38', 'NORTH WIND 2', 'vessel', 'Panama', 'Vessel Registration Identification IMO 7408873.'],
      ],
    };
    const alt = {
      name: 'ofac_alt_2021.csv.gz',
      header: ['ent_num', 'alt_num', 'alt_name'],
      rows: [
        ['36', '1', 'AERO NORTHWIND'],
        ['99', '2', 'NOBODY'],
      ],
    };
    const add = {
      name: 'ofac_add_2021.csv.gz',
      header: ['ent_num', 'add_num', 'country'],
      rows: [
        ['36', '1', 'Cuba'],
        ['36', '2', 'Spain'],
      ],
    };
    const { lists, problems } = await readLists([add, alt, sdn], surroundings);
    expect(problems).toEqual([]);
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({ name: 'ofac_sdn', kind: 'other', edition: { date: '2021', rows: 3 } });
    expect(lists[0]?.problems).toMatchObject([
      { file: 'ofac_alt_2021.csv.gz', record: 2, code: 'list-row-for-unknown-entry' },
    ]);
    expect(lists[0]?.entries).toMatchObject([
      {
        id: '36',
        subject: 'organisation',
        names: ['NORTHWIND AIRLINES, S.A.', 'NWA', 'AERO NORTHWIND'],
        countries: ['CU', 'ES'],
        identifiers: [{ value: '7801233338', country: 'RU' }],
      },
      { id: '37', subject: 'individual', names: ['WIND, North', 'North WIND'], identifiers: [] },
      { id: '38', subject: 'vessel', countries: ['PA'] },
    ]);
  });

  test('of OFAC without the file of names says so', async () => {
    const alt = { name: 'ofac_alt.csv', header: ['ent_num', 'alt_num', 'alt_name'], rows: [] };
    expect(await readLists([alt], surroundings)).toMatchObject({
      lists: [],
      problems: [{ file: 'ofac_alt.csv', record: null, code: 'list-part-without-main' }],
    });
  });

  test('of CBP holds producers, vessels, fleets and orders against goods', async () => {
    const list = await readOne({
      name: 'cbp_wro_findings_list.csv',
      header: ['entity_raw', 'primary_name', 'aka', 'country', 'industry', 'effective_date', 'action'],
      rows: [
        ['Northwind Plant, a/k/a Golden Goat', '', '', 'China', '', '1991-11-06', 'WRO'],
        ['Fishing Vessel: North Wind 7', '', '', 'China', '', '2025-05-28', 'WRO'],
        [
          'All products harvested by fishing vessels North Wind, South Wind 8, or Wind Ocean Fishing',
          '',
          '',
          'China',
          '',
          '2020-08-18',
          'WRO',
        ],
        ['Tobacco produced in the Republic of Malawi by Malawian workers', '', '', 'Malawi', '', '2023-11-09', 'WRO'],
      ],
    });
    expect(list.kind).toBe('wro');
    expect(list.edition).toMatchObject({ date: '2025-05-28', dateFrom: 'newest-entry' });
    expect(list.entries.map(({ id, subject, names }) => [id, subject, names])).toEqual([
      ['1', 'organisation', ['Northwind Plant', 'Golden Goat']],
      ['2', 'vessel', ['North Wind 7']],
      ['3', 'vessel', ['North Wind', 'South Wind 8', 'Wind Ocean Fishing']],
      ['4', 'order', ['Tobacco produced in the Republic of Malawi by Malawian workers']],
    ]);
  });

  test('of the UN has original scripts and the countries of addresses', async () => {
    const list = await readOne({
      name: 'un_consolidated.csv',
      header: [
        'dataid',
        'kind',
        'name',
        'name_original_script',
        'aliases',
        'un_list',
        'reference',
        'listed_on',
        'nationality',
        'addresses',
      ],
      rows: [
        [
          '1',
          'entity',
          'NORTHWIND LTD.',
          'ريح الشمال',
          'Northwind Trading Company ; NW Hawala',
          'X',
          'XXe.013 ',
          '2012-11-21',
          '',
          'Room 33, Kandahar, Afghanistan ; Quetta, Pakistan, as of 2016',
        ],
      ],
    });
    expect(list.entries).toMatchObject([
      {
        id: 'XXe.013',
        subject: 'organisation',
        names: ['NORTHWIND LTD.', 'ريح الشمال', 'Northwind Trading Company', 'NW Hawala'],
        countries: ['AF', 'PK'],
      },
    ]);
  });
});

test('A file that is no list is a problem with its headers, not an error', async () => {
  const file = { name: 'notes.csv', header: ['a', 'b'], rows: [['1', '2']] };
  expect(await readLists([file], surroundings)).toEqual({
    lists: [],
    problems: [{ file: 'notes.csv', record: null, code: 'list-not-recognised', parameters: { headers: 'a, b' } }],
  });
});
