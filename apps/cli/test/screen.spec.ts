import { gzipSync } from 'node:zlib';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { screenSchema } from '../src/output/screen-schema.ts';
import type { ScreenSupplier } from '../src/output/screen-schema.ts';
import { file, testFolder, workbook } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();
const DEMO = 'infra/demo/suppliers.csv';
const LISTS = 'infra/demo/lists';
const DAY = ['--as-of', '2026-11-20'];

const HEADER = [
  'Supplier',
  'Country',
  'Activity',
  'Workers',
  'Migrants %',
  'Who holds passports',
  'Access to passports',
];
const ROWS = [
  ['Sample Formwork WLL', 'Qatar', 'Building contractor', '640', '86', 'employer', 'on request'],
  ['Beispiel Software GmbH', 'Deutschland', 'Software development', '120', '30', 'worker', ''],
  ['Muster & Söhne', 'Korea', 'Office cleaning', 'many', '', '', ''],
  ['', 'Peru', 'Farming', '12', '', '', ''],
];
const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((cells) => cells.join(delimiter)).join('\n');
const small = file(folder, 'suppliers.csv', csv([HEADER, ...ROWS]));

async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await plumbline(['screen', ...args, '--format', 'json', ...DAY]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return screenSchema.parse(JSON.parse(stdout));
}

const named = (suppliers: readonly ScreenSupplier[], name: string): ScreenSupplier => {
  const found = suppliers.find((supplier) => supplier.name.startsWith(name));
  if (!found) throw new Error(`No supplier ${name}`);
  return found;
};
const held = (supplier: ScreenSupplier): string[] => supplier.flags.map(({ ruleId }) => ruleId);

/** Beside the columns that settle themselves, one that does not. */
const shares = file(
  folder,
  'shares.csv',
  csv([
    ['Supplier', 'Country', 'Activity', 'Agency ratio', '% foreign workers'],
    ['Sample Formwork WLL', 'Qatar', 'Building contractor', '0.85', '0.70'],
    ['Beispiel Software GmbH', 'Germany', 'Software development', '0.1', '0.4'],
  ]),
);

test('a column of activity that says one thing in every row is unknown until --map names it, and a note says so', async () => {
  const rows = [1, 2, 3, 4, 5].map((at) => [`Works ${at} WLL`, 'Qatar', 'Building contractor']);
  const alike = file(folder, 'alike.csv', csv([['Supplier', 'Country', 'Activity'], ...rows]));
  const [{ oneTexts }, told] = [await json([alike]), await json([alike, '--map', 'activity=Activity'])];
  expect(oneTexts).toMatchObject([{ field: 'activity', text: 'Building contractor', rows: 5, asked: true }]);
  expect(told.oneTexts).toMatchObject([{ asked: false }]);
  const words = (await plumbline(['screen', alike, ...DAY])).stdout.replace(/\s+/g, ' ');
  expect(words).toMatch(
    /All 5 filled rows say “Building contractor”. Is this what they do\?.* --map activity="Activity"/,
  );
});

describe('a column of shares', () => {
  test('says how it is read; one with two readings is unknown until somebody says, with what each leads to', async () => {
    const { shares: found, suppliers, problems } = await json([shares]);
    expect(found).toMatchObject([
      { field: 'agencyShare', header: 'Agency ratio', unit: 'fraction', asked: false, leads: null },
      {
        field: 'migrantShare',
        header: '% foreign workers',
        unit: null,
        asked: true,
        example: '0.70',
        asFraction: '70%',
      },
    ]);
    expect(found[0]?.why.text).toContain('“0.85” is read as 85%');
    expect(found[1]?.why.text).toContain('Is “0.70” 70% or 0.7%?');
    const total = (counts: Readonly<Record<string, number>> | undefined): number =>
      Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    expect(total(found[1]?.leads?.fraction)).toBe(suppliers.length);
    expect(total(found[1]?.leads?.percent)).toBe(suppliers.length);
    expect(problems.map(({ code }) => code)).toEqual(['share-ambiguous', 'share-ambiguous']);
  });

  test('is read as --share says, and the terminal says the same as the JSON', async () => {
    const told = await json([shares, '--share', 'migrantShare=fraction']);
    expect(told.shares[1]).toMatchObject({
      unit: 'fraction',
      asked: false,
      why: { text: expect.stringContaining('70%') },
    });
    expect(told.problems).toEqual([]);
    const { stdout } = await plumbline(['screen', shares, ...DAY]);
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain('Agency ratio: “0.85” is read as 85%');
    expect(words).toContain('Is “0.70” 70% or 0.7%?');
    expect(words).toContain('--share migrantShare=percent');
    expect(words).toMatch(/As 70% that leads to .* as 0\.7% to /);
    for (const [said, hint] of [
      ['migrantShare=half', 'percent, fraction, unknown'],
      ['migrants=percent', 'womenShare, migrantShare'],
    ] as const) {
      const { code, stderr } = await plumbline(['screen', shares, '--share', said]);
      expect(code).not.toBe(0);
      expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    }
  });
});

describe('screening a file as JSON', () => {
  test('the result has the form that is published, its keys in the published order, the suppliers in the order of the file', async () => {
    const result = await json([small]);
    expect(Object.keys(result)).toEqual(Object.keys(screenSchema.shape));
    expect(result.suppliers.map(({ name }) => name)).toEqual(ROWS.slice(0, 3).map(([name]) => name));
    expect(result.suppliers.map(({ rows }) => rows)).toEqual([[2], [3], [4]]);
    for (const supplier of result.suppliers) {
      expect(Object.keys(supplier)).toEqual(Object.keys(screenSchema.shape.suppliers.element.shape));
    }
  });

  test('accepted and rejected rows add up, and what could not be read says where, why and what to do', async () => {
    const { file: counts, rejected, problems } = await json([small]);
    expect(counts).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 1 });
    expect(counts).toMatchObject({ rows: 4, accepted: 3, rejected: 1, suppliers: 3, sites: 3 });
    expect(rejected).toMatchObject([{ row: 5, code: 'no-name' }]);
    expect(problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [4, 'Country', 'Korea'],
      [4, 'Workers', 'many'],
    ]);
    expect(problems[0]?.reason.text).toBe('Several countries are called that: South Korea, North Korea.');
    for (const { remedy } of [...rejected, ...problems]) expect(remedy.text).toMatch(/^[A-Z].*\.$/);
  });

  test('two runs over the demo file give the same bytes', async () => {
    const args = ['screen', DEMO, '--lists', LISTS, '--format', 'json', ...DAY];
    const [first, second] = await Promise.all([plumbline(args), plumbline(args)]);
    expect(first.stdout).toBe(second.stdout);
    expect(screenSchema.safeParse(JSON.parse(first.stdout)).error).toBeUndefined();
  });

  test('another locale changes the texts and nothing else', async () => {
    const inLocale = (locale: string) =>
      plumbline(['screen', DEMO, '--lists', LISTS, '--format', 'json', '--locale', locale, ...DAY]);
    const [en, es, de] = await Promise.all(['en', 'es', 'de'].map(inLocale));
    const withoutText = (text: string | undefined): unknown =>
      JSON.parse(text ?? '', (key, value: unknown) => (key === 'text' ? undefined : value));
    expect(withoutText(es?.stdout)).toEqual(withoutText(en?.stdout));
    expect(withoutText(de?.stdout)).toEqual(withoutText(en?.stdout));
    expect(de?.stdout).toContain('Kontext, keine Anschuldigung.');
    expect(es?.stdout).toContain('Contexto, no una acusación.');
  });

  test('every text of the demo file is written in words, in every locale', async () => {
    for (const locale of ['en', 'es', 'de']) {
      const { stdout } = await plumbline([
        'screen',
        DEMO,
        '--lists',
        LISTS,
        '--format',
        'json',
        '--locale',
        locale,
        ...DAY,
      ]);
      const bare: string[] = [];
      JSON.parse(stdout, (_, value: unknown) => {
        if (
          value !== null &&
          typeof value === 'object' &&
          'code' in value &&
          'text' in value &&
          value.text === value.code
        ) {
          bare.push(String(value.code));
        }
        return value;
      });
      expect(bare).toEqual([]);
    }
  });

  test('the same rows as CSV, packed CSV, semicolons, UTF-16 and XLSX give the same suppliers', async () => {
    const { suppliers } = await json([small]);
    const text = csv([HEADER, ...ROWS]);
    const others = [
      file(folder, 'packed.csv.gz', gzipSync(text)),
      file(folder, 'semicolons.csv', csv([HEADER, ...ROWS], ';')),
      file(folder, 'utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')),
      file(folder, 'suppliers.xlsx', await workbook({ Suppliers: [HEADER, ...ROWS] })),
    ];
    for (const other of others) expect((await json([other])).suppliers).toEqual(suppliers);
  });

  test('a flag says what it rests on, from whom, in which row, and how it is known', async () => {
    const { suppliers } = await json([small, '--source', 'supplier']);
    const flag = named(suppliers, 'Sample Formwork').flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION');
    expect(flag).toMatchObject({ truth: 'TRUE', severity: 'C', assurance: 'admitted', ilo: ['I7'] });
    expect(flag?.inputs[0]).toEqual({
      fact: 'documents.holder',
      value: 'employer',
      source: { kind: 'supplier', row: 2, reference: 'Who holds passports' },
      evidenceDate: '2026-11-20',
    });
    expect(flag?.explanation.text).toContain('Reported by the supplier, 20 Nov 2026.');
  });
});

describe('what the reader can set', () => {
  test('a column is mapped by its heading, and a field is set for every row', async () => {
    const path = file(folder, 'odd.csv', 'Name,Wo,Was\nBeispiel Bau,QA,?\n');
    const args = ['--map', 'country=Wo', '--set', 'activity=Building = contractor', '--map', 'supplierName=Name'];
    const { mapping, suppliers } = await json([path, ...args]);
    expect(mapping).toMatchObject([
      { header: 'Name', field: 'supplierName' },
      { header: 'Wo', field: 'country', why: { text: 'You asked for it.' } },
      { header: 'Was', field: null },
      { header: null, field: 'activity', why: { parameters: { value: 'Building = contractor' } } },
    ]);
    expect(suppliers[0]).toMatchObject({ country: 'QA', sectors: [{ key: 'CON' }] });
  });

  test('header row, delimiter and encoding are taken as they are given', async () => {
    const text = 'Our suppliers|x\nLieferant|Land\nBäckerei Beispiel|Österreich\n';
    const path = file(folder, 'latin.txt', Buffer.from(text, 'latin1'));
    const args = ['--header-row', '2', '--delimiter', '|', '--encoding', 'windows-1252'];
    const { file: read, suppliers } = await json([path, ...args]);
    expect(read).toMatchObject({ headerRow: 2, delimiter: '|', encoding: 'windows-1252' });
    expect(suppliers[0]).toMatchObject({ name: 'Bäckerei Beispiel', country: 'AT' });
  });

  test('a sheet is chosen by its name, and a wrong name lists the sheets', async () => {
    const book = await workbook({ Notes: [['Read me'], ['first']], 'List B': [HEADER, ...ROWS] });
    const path = file(folder, 'two.xlsx', book);
    expect((await json([path, '--sheet', 'List B'])).file.sheet).toBe('List B');
    const wrong = await plumbline(['screen', path, '--sheet', 'List C']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/^two\.xlsx cannot be used: There is no sheet named "List C"; .*Notes.*List B/);
  });

  test('the day is the one asked for, else that of the file, else today', async () => {
    const { stdout } = await plumbline(['screen', small, '--format', 'json']);
    const now = new Date();
    const local = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    expect(screenSchema.parse(JSON.parse(stdout)).asOf).toBe(local);
    expect((await json([small])).asOf).toBe('2026-11-20');
  });

  test('a file is looked for in the folder where it was typed', async () => {
    const { code, stdout } = await plumbline(['screen', basename(small)], { folder: dirname(small) });
    expect(code).toBe(0);
    expect(stdout).toContain('Sample Formwork');
  });
});

describe('screening against lists', () => {
  test('a name is something to decide and moves nothing; an identifier is a match', async () => {
    const without = await json([DEMO]);
    const { suppliers, editions } = await json([DEMO, '--lists', LISTS]);
    const byName = named(suppliers, 'Lantern Glove');
    expect(byName.reviews).toMatchObject([{ kind: 'list-match', ruleId: 'SANC-WRO-FINDING' }]);
    expect(byName.scores).toEqual(named(without.suppliers, 'Lantern Glove').scores);
    expect(held(named(suppliers, 'Lanternhill Manpower'))).toContain('SANC-LIST-MATCH');
    expect(editions.slice(-3)).toMatchObject([
      { key: 'lists.labour-register' },
      { key: 'lists.uflpa' },
      { key: 'lists.wro' },
    ]);
  });

  test('without lists the result says which rules wait for them', async () => {
    const { editions } = await json([small]);
    expect(editions.slice(-3).map(({ key, edition, gaps }) => [key, edition, gaps])).toEqual([
      ['lists.uflpa', null, ['SANC-UFLPA-ENTITY']],
      ['lists.wro', null, ['SANC-WRO-FINDING']],
      ['lists.other', null, ['SANC-LIST-MATCH']],
    ]);
  });
});

describe('what the rules say of known cases', () => {
  test('a German software firm with 30% foreign staff is low or medium, without a recruitment flag', async () => {
    const supplier = named((await json([small])).suppliers, 'Beispiel Software');
    expect(['LOW', 'MEDIUM']).toContain(supplier.label);
    expect(held(supplier).filter((id) => id.startsWith('RECRUIT'))).toEqual([]);
  });

  test('a Qatari builder with nothing known is High by context, is to be asked, and says what is unknown', async () => {
    const path = file(folder, 'builder.csv', 'Supplier,Country,Activity\nSample Builder,Qatar,Building contractor\n');
    const [supplier] = (await json([path])).suppliers;
    expect(supplier).toMatchObject({ label: 'HIGH', contextBand: { low: 'HIGH', high: 'HIGH' }, lane: 'presumed' });
    expect(supplier?.scores).toMatchObject({
      C0: '33.61',
      D: '35.00',
      C: '34.44',
      W: '87.00',
      I: '72.92',
      observed: null,
    });
    expect(supplier?.gaps.map(({ fact }) => fact)).toContain('workforce.migrantShare');
    const { stdout } = await plumbline(['screen', path]);
    expect(stdout).toContain('Presumed: ask');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('who holds passports 1');
  });

  test('nationality and origin are in no score: only the number of migrants is', async () => {
    const rows = (origin: string) =>
      `Supplier,Country,Activity,Migrants %,Countries of origin\nSample,Malaysia,Rubber gloves,40,${origin}\n`;
    const scores = await Promise.all(
      ['Nepal', 'Bangladesh', 'Norway'].map(async (origin) => {
        const { suppliers } = await json([file(folder, `${origin}.csv`, rows(origin))]);
        return suppliers[0]?.scores;
      }),
    );
    expect(scores[1]).toEqual(scores[0]);
    expect(scores[2]).toEqual(scores[0]);
  });
});
