import { describe, expect, test } from '@jest/globals';
import { FIELDS } from '@plumbline/facts';
import { RefusedInput } from '../../src/mapping/refused-input.ts';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import { explainShare } from '../../src/values/share-unit.ts';
import { findIn } from './find-in.ts';
import { said } from './one-site.ts';
import { writtenFile } from './written-file.ts';

/** What is read of a column with shares of migrants, by row. */
async function migrants(heading: string, cells: readonly string[], options: Partial<IntakeOptions> = {}) {
  const rows = cells.map((cell, place) => [`Mill ${String(place)} Ltd`, cell]);
  const { profile, suppliers, problems } = await findIn(writtenFile(['Supplier', heading], rows), options);
  const shares = suppliers.map(({ dossier }) =>
    said(dossier.sites[0] ?? { observations: {} }, 'workforce.migrantShare'),
  );
  return { shares, reading: profile.shares.get('migrantShare'), problems: problems.map(({ code }) => code) };
}

describe('A column of fractions', () => {
  test.each([
    'Migrant share',
    'Ratio of foreign workers',
    'Foreign workers',
    'Migrants (0-1)',
    'Migrant fraction',
    'Anteil Migranten',
    'Proporción de trabajadores migrantes',
    'Part des travailleurs migrants',
    'Quota lavoratori migranti',
    '外籍工人比例',
    'Göçmen işçi oranı',
  ])('is read as parts of one under “%s”', async (heading) => {
    const { shares, reading, problems } = await migrants(heading, ['0.70', '0.85', '0', '1']);
    expect(shares).toEqual(['0.7', '0.85', '0', '1']);
    expect(reading).toMatchObject({ unit: 'fraction', example: '0.70', asFraction: '70%', asked: false });
    expect(problems).toEqual([]);
  });

  test.each([
    '% foreign workers',
    'Migrants %',
    'Migrants pct',
    'Porcentaje de migrantes',
    'Prozent Migranten',
    '移民百分比',
  ])('is asked about under “%s”, and unknown until then', async (heading) => {
    const { shares, reading, problems } = await migrants(heading, ['0.70', '0.85', '0']);
    expect(shares).toEqual(['notRecorded', 'notRecorded', '0']);
    expect(reading).toMatchObject({ unit: null, asked: true, why: 'heading-percent' });
    expect(problems).toEqual(['share-ambiguous', 'share-ambiguous']);
  });

  test('is read as somebody says, and unknown where they say so', async () => {
    const told = async (unit: 'percent' | 'fraction' | 'unknown') =>
      migrants('% foreign workers', ['0.70', '0.85'], { shares: { migrantShare: { unit, of: null } } });
    expect((await told('fraction')).shares).toEqual(['0.7', '0.85']);
    expect((await told('percent')).shares).toEqual(['0.007', '0.0085']);
    expect(await told('unknown')).toMatchObject({ shares: ['notRecorded', 'notRecorded'], reading: { asked: false } });
  });

  test('keeps percent-formatted cells, which carry their sign', async () => {
    expect((await migrants('Migrant share', ['70%', '85%', '0%'])).shares).toEqual(['0.7', '0.85', '0']);
  });

  test('is decided over the whole file: one row far below the first ones raises the question', async () => {
    const cells = [...Array<string>(600).fill('0.7'), '45'];
    expect((await migrants('Migrant share', cells)).reading).toMatchObject({ unit: null, why: 'mixed', aboveOne: 1 });
  });
});

test('every field with shares is asked about where its column can be read in two ways', async () => {
  const fields = FIELDS.filter(({ type }) => type === 'share');
  const header = ['Supplier', ...fields.map((_, place) => `% part ${String(place)}`)];
  const map = Object.fromEntries(fields.map(({ key }, place) => [key, `% part ${String(place)}`]));
  const { profile } = await findIn(writtenFile(header, [['Acme Ltd', ...fields.map(() => '0.7')]]), { map });
  expect([...profile.shares].filter(([, { asked }]) => asked).map(([key]) => key)).toEqual(
    fields.map(({ key }) => key),
  );
});

test('a share for every row needs its percent sign, or somebody’s word', async () => {
  const set = { migrantShare: '0.7' };
  await expect(migrants('Note', [''], { set })).rejects.toThrow(RefusedInput);
  const told = { set, shares: { migrantShare: { unit: 'fraction', of: null } } } as const;
  expect((await migrants('Note', [''], told)).shares).toEqual(['0.7']);
  expect((await migrants('Note', [''], { set: { migrantShare: '70%' } })).shares).toEqual(['0.7']);
});

test('a file says of each column of shares how it is read, or asks', async () => {
  const { profile } = await findIn(
    writtenFile(
      ['Supplier', 'Agency ratio', '% women'],
      [
        ['Acme Ltd', '0.70', '0.4'],
        ['Beta Ltd', '0.85', '0.9'],
      ],
    ),
  );
  expect([...profile.shares].map(([key, reading]) => [key, explainShare(reading)])).toEqual([
    ['agencyShare', { code: 'mapping.share.at-most-one', parameters: { example: '0.70', read: '70%' } }],
    [
      'womenShare',
      {
        code: 'mapping.share.heading-percent',
        parameters: { example: '0.4', fraction: '40%', percent: '0.4%', bare: 2, above: 0 },
      },
    ],
  ]);
});
