import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ToldShare } from '@plumbline/intake';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { ForecastReadModel } from './forecast.read-model.ts';
import type { ImportRow } from './import-row.ts';
import { shareColumns } from './share-columns.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let db: TestDatabase;
let importing: Importing;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());

const COUNTRIES = ['Qatar', 'Malaysia', 'Denmark', 'Thailand'];
const list = (heading: string, shares: readonly string[], name = 'Works'): string =>
  [
    `Supplier,Country,Activity,Workers,${heading}`,
    ...shares.map(
      (share, at) => `${name} ${String(at)} Ltd,${COUNTRIES[at % 4] ?? ''},building contractor,100,${share}`,
    ),
  ].join('\n');
const ASKED = list('% foreign workers', ['0.70', '0.85', '0.9', '0.4']);

async function checked(viewer: Viewer, content: string): Promise<ImportRow> {
  return importing.check(viewer, await importing.create(viewer, 'list.csv', content));
}

async function told(
  viewer: Viewer,
  row: ImportRow,
  unit: ToldShare['unit'] | null,
  remember = false,
): Promise<ImportRow> {
  const columns = row.mapping.map(({ index, field }) => ({
    index,
    field,
    ...(field === 'migrantShare' ? { unit } : {}),
  }));
  const mapped = await importing.map(viewer, row, { columns, constants: row.constants, remember });
  return importing.check(viewer, mapped);
}

/** The shares of migrants that stand after an import, by supplier. */
async function shares({ organisationId }: Viewer): Promise<(string | null)[]> {
  const rows = await db.database.transaction(organisationId, (tx) =>
    tx.query<{ value: string | null }>(
      `SELECT o.facts -> 'workforce.migrantShare' ->> 'value' AS value FROM observations o JOIN suppliers s ON s.organisation_id = o.organisation_id AND s.id = o.supplier_id
       WHERE o.organisation_id = $1 AND o.facts ? 'workforce.migrantShare' AND o.recorded_to IS NULL ORDER BY s.name`,
      [organisationId],
    ),
  );
  return rows.map(({ value }) => value);
}

const reading = (row: ImportRow) => shareColumns(row).find(({ field }) => field === 'migrantShare')?.reading;

describe('A column of shares that can be read in two ways', () => {
  test('holds the import until somebody says what it is, and shows what each answer leads to', async () => {
    const viewer = anAnalyst();
    const row = await checked(viewer, ASKED);
    expect(reading(row)).toMatchObject({ asked: true, unit: null, example: '0.70' });
    await expect(importing.commit(viewer, row)).rejects.toMatchObject({
      errors: [
        { code: 'SHARE_NOT_TOLD', parameters: { heading: '% foreign workers', fraction: '70%', percent: '0.7%' } },
      ],
    });
    const forecast = await new ForecastReadModel(db.database, new ScreeningLists()).of(viewer, row.id);
    const [units] = forecast?.units ?? [];
    expect(units?.field).toBe('migrantShare');
    for (const counts of Object.values(units?.labels ?? {}))
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(units?.labels.fraction).not.toEqual(units?.labels.percent);

    await importing.commit(viewer, await told(viewer, row, 'fraction'));
    expect(await shares(viewer)).toEqual(['0.7', '0.85', '0.9', '0.4']);
  });

  test('is imported as unknown where somebody leaves it unknown', async () => {
    const viewer = anAnalyst();
    await importing.commit(viewer, await told(viewer, await checked(viewer, ASKED), 'unknown'));
    expect((await shares(viewer)).filter((value) => value !== null)).toEqual([]);
  });

  test('is not asked about again in a file that looks the same, and is in one that looks otherwise', async () => {
    const viewer = anAnalyst();
    await importing.commit(viewer, await told(viewer, await checked(viewer, ASKED), 'percent', true));
    const same = await checked(viewer, list('% foreign workers', ['0.2', '0.3'], 'More'));
    expect(reading(same)).toMatchObject({ asked: false, told: 'percent', asPercent: '0.2%' });
    const other = await checked(viewer, list('% foreign workers', ['0.5', '40'], 'Other'));
    expect(reading(other)).toMatchObject({ asked: true, why: 'mixed' });
  });

  test('is asked about where rows far below the first ones contradict what was shown', async () => {
    const viewer = anAnalyst();
    const first = Array<string>(600).fill('0.5');
    const created = await importing.create(
      viewer,
      'long.csv',
      list('Migrant share', [...first, ...Array<string>(700).fill('45')]),
    );
    expect(reading(created)).toMatchObject({ unit: 'fraction', asked: false });
    const row = await importing.check(viewer, created);
    expect(reading(row)).toMatchObject({ asked: true, why: 'mixed' });
    const answered = await told(viewer, row, 'fraction');
    expect(reading(answered)).toMatchObject({ asked: false, told: 'fraction' });
  });

  test('reads rows that are corrected alone as the whole file is read', async () => {
    const viewer = anAnalyst();
    const row = await checked(
      viewer,
      `${list('Migrant share', ['0.7', '0.8', '1'])}\n,Qatar,building contractor,100,1`,
    );
    const imported = await importing.commit(viewer, row);
    expect(imported.rejectedRows).toBe(1);
    const corrected = 'Supplier,Country,Activity,Workers,Migrant share\nFound Ltd,Qatar,building contractor,100,1';
    const correction = await importing.create(viewer, 'corrected.csv', corrected, imported.id);
    expect(correction.mapping.at(-1)).toMatchObject({ field: 'migrantShare', share: { unit: 'fraction', of: null } });
    await importing.commit(viewer, await importing.check(viewer, correction));
    expect(await shares(viewer)).toContain('1');
  });
});
