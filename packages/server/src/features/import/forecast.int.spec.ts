import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Label } from '@plumbline/risk';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { ForecastReadModel, type Forecast } from './forecast.read-model.ts';
import { ReviewReadModel } from '../review/review.read-model.ts';
import { answering } from './answered/testing/answering.ts';
import type { ImportRow } from './import-row.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let db: TestDatabase;
let importing: Importing;
let forecasts: ForecastReadModel;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
  forecasts = new ForecastReadModel(db.database, new ScreeningLists());
});
afterAll(() => db.close());

const HEADER = 'Supplier,Country,Activity,Workers,Passports held by';
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');

async function checked(viewer: Viewer, content: string): Promise<ImportRow> {
  return importing.check(viewer, await importing.create(viewer, 'list.csv', content));
}

async function assessed({ organisationId }: Viewer): Promise<void> {
  await db.database.transaction(organisationId, (tx) =>
    new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-28'),
  );
}

/** How many suppliers each label would have, without labels that none has. */
function later(forecast: Forecast | null): Partial<Record<Label, number>> {
  return Object.fromEntries(
    (forecast?.bands ?? []).flatMap(({ label, later }) => (later === 0 ? [] : [[label, later]])),
  );
}

async function labels(viewer: Viewer): Promise<Partial<Record<Label, number>>> {
  const rows = await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query<{ label: Label; count: number }>(
      'SELECT label, count(*)::integer AS count FROM portfolio WHERE organisation_id = $1 GROUP BY label',
      [viewer.organisationId],
    ),
  );
  return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
}

describe('The forecast of a checked import', () => {
  test('is what the import then leads to, for new suppliers and for changed ones', async () => {
    const viewer = anAnalyst();
    const first = list(
      'Acme Mills,Bangladesh,garment sewing,300,worker',
      'Brill Software,Denmark,software development,40,',
      'Cedar Group,Bangladesh,,10,',
      'Dock Works,,,10,',
      'Elm Builders,Qatar,building construction,900,employer',
    );
    const row = await checked(viewer, first);
    const forecast = await forecasts.of(viewer, row.id);
    expect(forecast).toMatchObject({ suppliers: 5, exact: true });
    expect(forecast?.bands.every(({ today }) => today === 0)).toBe(true);
    expect(forecast?.lacks).toEqual([
      { lack: 'activity', suppliers: 1 },
      { lack: 'country-and-activity', suppliers: 1 },
    ]);
    await importing.commit(viewer, row);
    await assessed(viewer);
    const stood = await labels(viewer);
    expect(later(forecast)).toEqual(stood);
    expect(await forecasts.of(viewer, row.id)).toBeNull();

    const second = await checked(
      viewer,
      list(
        'Acme Mills,Bangladesh,garment sewing,300,employer',
        'Brill Software,Denmark,software development,40,',
        'Cedar Group,Bangladesh,software development,10,',
        'Fir Farms,Thailand,shrimp processing,80,',
      ),
    );
    const next = await forecasts.of(viewer, second.id);
    expect(next).toMatchObject({ suppliers: 3, lacks: [] });
    expect(Object.fromEntries((next?.bands ?? []).map(({ label, today }) => [label, today]))).toMatchObject(stood);
    await importing.commit(viewer, second);
    await assessed(viewer);
    expect(await labels(viewer)).not.toEqual(stood);
    expect(later(next)).toEqual(await labels(viewer));
  });

  test('counts rows that say the same, wait for an answer, or are rejected as nothing', async () => {
    const viewer = anAnalyst();
    const content = list('Acme Mills,Bangladesh,garment sewing,300,worker', ',Bangladesh,garment sewing,300,worker');
    await importing.commit(viewer, await checked(viewer, content));
    await assessed(viewer);
    const again = await checked(
      viewer,
      list('Acme Mills,,garment sewing,300,worker', 'Acme Mills,Bangladesh,garment sewing,300,worker'),
    );
    const forecast = await forecasts.of(viewer, again.id);
    expect(forecast?.suppliers).toBe(0);
    expect(later(forecast)).toEqual(await labels(viewer));
  });

  test('says how many suppliers each mending would give a band, the most helpful first, and the import then bears it out', async () => {
    const viewer = anAnalyst();
    const content = [
      'Supplier,Lat,Lng,Zork,Gizmo',
      'Acme Mills,23.81,90.41,garment sewing,x',
      'Brill Fisheries,13.75,100.5,shrimp processing,y',
      'Cedar Group,13.75,100.5,,z',
      'Dock Works,,,frozen shrimp,z',
    ].join('\n');
    const created = await importing.create(viewer, 'list.csv', content);
    const row = await checked(viewer, content);
    const forecast = await forecasts.of(viewer, row.id);
    expect(forecast?.lacks.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(4);
    expect(row.mapping.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(forecast?.mendings).toEqual([]);
    expect(forecast?.together).toBe(2);

    const told = { columns: [], constants: [{ field: 'country', value: '@coordinates' }], remember: false };
    const columns = created.mapping.map(({ index, field }) => ({ index, field }));
    const half = await importing.check(viewer, await importing.map(viewer, created, { ...told, columns }));
    const next = await forecasts.of(viewer, half.id);
    expect(next?.mendings).toMatchObject([{ kind: 'column', index: 3, field: 'activity', suppliers: 2 }]);
    const whole = { ...told, columns: [...columns, { index: 3, field: 'activity' }] };
    const all = await importing.check(viewer, await importing.map(viewer, half, whole));
    const last = await forecasts.of(viewer, all.id);
    expect(last?.lacks.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(2);
    expect(last?.mendings).toEqual([]);
  });

  test('counts the rows that wait for an answer apart', async () => {
    const viewer = anAnalyst();
    await importing.commit(viewer, await checked(viewer, list('Acme Mills,Bangladesh,garment sewing,300,worker')));
    const again = await checked(viewer, list('Acme Mills,,garment sewing,300,worker'));
    expect(await forecasts.of(viewer, again.id)).toMatchObject({ suppliers: 0, waitingRows: 1 });
  });

  test('follows the answers about rows that waited, and answers taken back', async () => {
    const viewer = anAnalyst();
    await importing.commit(viewer, await checked(viewer, list('Acme Mills,Bangladesh,garment sewing,300,worker')));
    await assessed(viewer);
    const again = await checked(
      viewer,
      list('Acme Mills,,software development,300,worker', 'Elm Builders,Qatar,building construction,900,employer'),
    );
    const before = await forecasts.of(viewer, again.id);
    expect(before).toMatchObject({ suppliers: 1, waitingRows: 1, exact: true });
    const { answer, revoke } = answering(db.database);
    const [question] = (await new ReviewReadModel(db.database).page(viewer, { importId: again.id }, 10, null)).rows;
    if (question === undefined) throw new Error('No row waits');
    const { id: questionId, version } = question.node;
    const given = { questionId, version, answer: 'different', remember: false };
    const { answerId } = await answer.execute(viewer, given);
    const after = await forecasts.of(viewer, again.id);
    expect(after).toMatchObject({ suppliers: 2, waitingRows: 0, lacks: [{ lack: 'country', suppliers: 1 }] });
    await revoke.execute(viewer, answerId);
    expect(await forecasts.of(viewer, again.id)).toEqual(before);
    const asked = (await new ReviewReadModel(db.database).page(viewer, { importId: again.id }, 10, null)).rows[0]?.node;
    await answer.execute(viewer, {
      ...given,
      questionId: asked?.id ?? '',
      version: asked?.version ?? 0,
      answer: 'same',
    });
    const same = await forecasts.of(viewer, again.id);
    await importing.commit(viewer, await importing.read(viewer, again.id));
    await assessed(viewer);
    expect(later(same)).toEqual(await labels(viewer));
  });

  test('of another organisation is not there', async () => {
    const viewer = anAnalyst();
    const row = await checked(viewer, list('Acme Mills,Bangladesh,garment sewing,300,worker'));
    expect(await forecasts.of(viewer, row.id)).not.toBeNull();
    expect(await forecasts.of(anAnalyst(), row.id)).toBeNull();
  });
});
