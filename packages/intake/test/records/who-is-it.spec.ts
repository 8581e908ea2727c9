import { describe, expect, test } from '@jest/globals';
import { RefusedInput } from '../../src/mapping/refused-input.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

const plain = ['Supplier', 'Country', 'Address'];

describe('Rows of one supplier', () => {
  test('have one name in one country, whatever its case, accents, punctuation and legal form', async () => {
    const { suppliers, profile } = await findIn(
      writtenFile(plain, [
        ['Calçados Norte Ltda.', 'Brazil', 'Rua 1'],
        ['Acme Textile Co., Ltd.', 'India', 'Plot 1'],
        ['CALCADOS NORTE LTDA', 'BR', 'Rua 2'],
        ['Acme Textile Limited', 'IN', 'Plot 1'],
      ]),
    );
    expect(suppliers.map(({ dossier }) => [dossier.name, dossier.rows])).toEqual([
      ['Calçados Norte Ltda.', [2, 4]],
      ['Acme Textile Co., Ltd.', [3, 5]],
    ]);
    expect(suppliers.map(({ dossier }) => dossier.sites.map(({ rows }) => rows))).toEqual([[[2], [4]], [[3, 5]]]);
    expect(profile.counts).toEqual({ rows: 4, accepted: 4, rejected: 0, suppliers: 2, sites: 3 });
  });

  test('are told in the row where the supplier first stands, complete with the rows further down', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => [`Supplier ${at % 5} Mills`, 'India', `Plot ${at}`]);
    const { suppliers } = await findIn(writtenFile(plain, rows));
    expect(suppliers.map(({ dossier }) => dossier.rows)).toEqual(
      [0, 1, 2, 3, 4].map((at) => [2, 7, 12, 17].map((row) => row + at)),
    );
  });

  test('with one name in two countries are two suppliers', async () => {
    const { suppliers } = await findIn(
      writtenFile(plain, [
        ['Acme Mills', 'India', ''],
        ['Acme Mills', 'Nepal', ''],
      ]),
    );
    expect(suppliers.map(({ country }) => country)).toEqual(['IN', 'NP']);
  });

  test('with Chinese names that only sound alike are two suppliers', async () => {
    const { suppliers } = await findIn(
      writtenFile(plain, [
        ['华利达制衣有限公司', 'China', ''],
        ['华丽达制衣有限公司', 'China', ''],
      ]),
    );
    expect(suppliers).toHaveLength(2);
  });

  test('are known by their id, then LEI, then registration number', async () => {
    const header = ['Supplier', 'Country', 'Supplier ID', 'LEI', 'Registration number'];
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['Acme Mills', 'India', '1', 'PLUMBLINE00000000104', 'R-1'],
        ['Basil Mills', 'India', '', 'PLUMBLINE00000000298', 'R-1'],
        ['Cedar Mills', 'India', 'n/a', 'wrong', 'R 1'],
        ['Cedar Mills Ltd', 'IN', '', '', 'r-1'],
        ['Dill Mills', 'India', '', '', ''],
      ]),
    );
    expect(suppliers.map(({ dossier }) => dossier.key)).toEqual([
      'id 1',
      'lei PLUMBLINE00000000298',
      'registration r1 IN',
      'name dill mills IN',
    ]);
  });

  test('that repeat another in every field that is read are listed', async () => {
    const { merged, suppliers, profile } = await findIn(
      writtenFile(
        [...plain, 'Colour'],
        [
          ['Acme Mills', 'India', 'Plot 1', 'red'],
          ['Basil Mills', 'India', 'Plot 2', 'red'],
          ['Acme Mills ', 'India', 'Plot 1', 'blue'],
          ['Acme Mills', 'India', 'Plot 1', 'red'],
        ],
      ),
    );
    expect(merged).toEqual([{ rows: [4, 5], into: 2 }]);
    expect(suppliers[0]?.dossier.sites[0]?.rows).toEqual([2, 4, 5]);
    expect(profile.counts.accepted).toBe(4);
  });
});

describe('Two registration numbers of one country', () => {
  const header = ['Supplier', 'Country', 'Supplier ID', 'LEI', 'Registration number', 'Address'];
  const LEI = 'PLUMBLINE00000000104';

  test.each([
    ['id', ['7', '']],
    ['LEI', ['', LEI]],
    ['name', ['', '']],
  ])('are two suppliers, though the rows have one name and one %s', async (_, [id = '', lei = '']) => {
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['Acme Mills', 'India', id, lei, 'R-1', 'Plot 1'],
        ['Acme Mills', 'India', id, lei, 'R-2', 'Plot 2'],
        ['Acme Mills', 'India', id, lei, 'r 1', 'Plot 3'],
        ['Acme Mills', 'India', id, lei, 'R-2', 'Plot 4'],
      ]),
    );
    expect(
      suppliers.map(({ dossier, names, reviews }) => [
        dossier.rows,
        names.registrationNumber,
        reviews.map(({ kind }) => kind),
      ]),
    ).toEqual([
      [[2, 4], 'R-1', ['same-name']],
      [[3, 5], 'R-2', ['same-name']],
    ]);
    expect(new Set(suppliers.map(({ dossier }) => dossier.key)).size).toBe(2);
  });

  test('are not made of a row that gives none', async () => {
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['Acme Mills', 'India', '7', '', '', 'Plot 1'],
        ['Acme Mills', 'India', '7', '', 'R-1', 'Plot 2'],
        ['Acme Mills', 'India', '7', '', '', 'Plot 3'],
        ['Acme Mills', 'India', '7', '', 'R-2', 'Plot 4'],
      ]),
    );
    expect(suppliers.map(({ dossier }) => dossier.rows)).toEqual([[2, 3, 4], [5]]);
  });

  test('of two countries are told apart by the country', async () => {
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['Acme Mills', 'India', '7', '', 'R-1', 'Plot 1'],
        ['Acme Mills', 'Nepal', '7', '', 'R-2', 'Plot 2'],
      ]),
    );
    expect(suppliers.map(({ reviews }) => reviews.map(({ kind }) => kind))).toEqual([
      ['same-identifier'],
      ['same-identifier'],
    ]);
  });
});

describe('A conflict', () => {
  test('of one id with two names keeps them apart, and asks on both sides', async () => {
    const { suppliers, problems } = await findIn(
      writtenFile(
        ['Supplier ID', 'Supplier', 'Country'],
        [
          ['7', 'Acme Mills', 'India'],
          ['7', 'Basil Mills', 'India'],
          ['7', 'ACME MILLS', 'India'],
        ],
      ),
    );
    expect(
      suppliers.map(({ dossier, reviews }) => [
        dossier.key,
        dossier.rows,
        reviews.map(({ kind, rows }) => [kind, rows]),
      ]),
    ).toEqual([
      ['id 7 (acme mills IN)', [2, 4], [['same-identifier', [3]]]],
      ['id 7 (basil mills IN)', [3], [['same-identifier', [2]]]],
    ]);
    expect(problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'Supplier ID', 'conflicting-name', '7'],
      [3, 'Supplier ID', 'conflicting-name', '7'],
    ]);
  });

  test('of one name with two ids is a doubtful pair, not a merger', async () => {
    const { suppliers } = await findIn(
      writtenFile(
        ['Supplier ID', 'Supplier', 'Country'],
        [
          ['7', 'Acme Mills', 'India'],
          ['8', 'Acme Mills Ltd', 'India'],
        ],
      ),
    );
    expect(suppliers.map(({ reviews }) => reviews.map(({ kind, rows }) => [kind, rows]))).toEqual([
      [['same-name', [3]]],
      [['same-name', [2]]],
    ]);
  });

  test('of two values for one fact keeps the first and names both rows', async () => {
    const { suppliers, problems } = await findIn(
      writtenFile(
        [...plain, 'Workers'],
        [
          ['Acme Mills', 'India', 'Plot 1', '100'],
          ['Acme Mills', 'India', 'Plot 1', '250'],
        ],
      ),
    );
    expect(suppliers[0]?.dossier.sites[0]?.observations['workforce.total']).toMatchObject({
      value: 100,
      source: { row: 2 },
    });
    expect(problems).toMatchObject([
      {
        row: 3,
        column: 'Workers',
        code: 'conflicting-value',
        value: '250',
        reason: { parameters: { kept: '100', keptRow: 2 } },
      },
    ]);
  });
});

describe('A site', () => {
  test('is known by its id, then address, then coordinates, then name', async () => {
    const header = ['Supplier', 'Country', 'Site ID', 'Address', 'lat', 'lng', 'Site name'];
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['Acme Mills', 'India', 'S1', 'Plot 1', '', '', ''],
        ['Acme Mills', 'India', 'S2', 'Plot 1', '', '', ''],
        ['Acme Mills', 'India', '', 'Plot-1!', '', '', ''],
        ['Acme Mills', 'India', '', '', '22.5', '88.3', ''],
        ['Acme Mills', 'India', '', '', '', '', 'Spinning'],
        ['Acme Mills', 'India', '', '', '', '', ''],
      ]),
    );
    expect(suppliers.map(({ dossier }) => dossier.sites.map(({ key }) => key))).toEqual([
      ['id S1', 'id S2', 'address plot 1', 'at 22.5 88.3', 'name spinning', 'supplier'],
    ]);
  });

  test('that has closed is kept and marked', async () => {
    const { suppliers } = await findIn(
      writtenFile(
        ['name', 'is_closed'],
        [
          ['Acme', 'True'],
          ['Basil', ''],
          ['Cedar', 'False'],
        ],
      ),
    );
    expect(suppliers.map(({ dossier }) => dossier.sites[0]?.closed)).toEqual([true, undefined, false]);
  });
});

describe('A row', () => {
  test('that names nobody is rejected, and counted', async () => {
    const { rejected, suppliers, profile } = await findIn(
      writtenFile(plain, [
        ['', 'India', 'Plot 1'],
        ['unknown', 'India', ''],
        ['-', '', ''],
        ['NULL', 'India', ''],
      ]),
    );
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([
      [2, 'no-name'],
      [3, 'no-name'],
      [4, 'no-name'],
    ]);
    expect(suppliers.map(({ dossier }) => dossier.name)).toEqual(['NULL']);
    expect(profile.counts).toMatchObject({ rows: 4, accepted: 1, rejected: 3 });
  });

  test('of a mill whose company is unknown is named by the mill, not by the group', async () => {
    const header = ['UML_ID', 'Group_Name', 'Parent_Com', 'Mill_Name', 'Country'];
    const { suppliers } = await findIn(
      writtenFile(header, [
        ['PO1', 'BIG GROUP', 'RIVER OILS SDN BHD', 'RIVER', 'Malaysia'],
        ['PO2', 'BIG GROUP', 'UNKNOWN', 'HILL', 'Malaysia'],
        ['PO3', 'UNKNOWN', 'RIVER OILS SDN BHD', 'LAKE', 'Malaysia'],
      ]),
    );
    expect(
      suppliers.map(({ dossier, names }) => [dossier.name, dossier.sites.map(({ name }) => name), names.parent]),
    ).toEqual([
      ['RIVER OILS SDN BHD', ['RIVER', 'LAKE'], 'BIG GROUP'],
      ['HILL', ['HILL'], 'BIG GROUP'],
    ]);
  });
});

describe('The day to which a file speaks', () => {
  const file = writtenFile(['name', 'workers'], [['Acme', '5']]);

  test('is asked, else written in the file, else today', async () => {
    const written = { ...file, facts: { ...file.facts, writtenDate: '2025-06-30' } };
    const days = [await findIn(file, { asOf: '2025-01-31' }), await findIn(written), await findIn(file)];
    expect(days.map(({ profile }) => [profile.asOf.day, profile.asOf.why.code])).toEqual([
      ['2025-01-31', 'mapping.as-of-asked'],
      ['2025-06-30', 'mapping.as-of-file'],
      ['2026-01-01', 'mapping.as-of-today'],
    ]);
    expect(days[0]?.suppliers[0]?.dossier.sites[0]?.observations['workforce.total']?.evidenceDate).toBe('2025-01-31');
  });

  test('is refused when it is in the future or no day', async () => {
    await expect(findIn(file, { asOf: '2026-01-02' })).rejects.toThrow(RefusedInput);
    await expect(findIn(file, { asOf: '2025-02-30' })).rejects.toThrow(RefusedInput);
  });

  test('and a constant that cannot be understood are the caller’s to correct', async () => {
    await expect(findIn(file, { set: { country: 'Atlantis' } })).rejects.toMatchObject({
      code: 'constant-not-understood',
    });
  });
});
