import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { answering } from './answered/testing/answering.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import type { ImportRow } from './import-row.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';
import { known } from './testing/known.ts';

const WITHOUT_COUNTRY = 'Vendor no,Supplier\n1,Acme Textiles Ltd\n2,Borneo Palm';
const WITH_COUNTRY = 'Vendor no,Supplier,Country\n1,Acme Textiles Ltd,Bangladesh';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

async function lines(viewer: Viewer, kind: string): Promise<string[]> {
  return (await known(importing, viewer)).filter((line) => line.startsWith(`${kind} | `));
}

async function undo(viewer: Viewer, { id }: ImportRow): Promise<void> {
  expect((await importing.undo(viewer, await importing.read(viewer, id))).state).toBe('undone');
}

describe('An undo', () => {
  test('takes a country back that only this import has told, and the key by which it found the supplier', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'names.csv', WITHOUT_COUNTRY, '2026-01-31');
    const before = await known(importing, viewer);
    const told = await importing.whole(viewer, 'countries.csv', WITH_COUNTRY, '2026-02-28');
    expect(tilesOf(told)).toEqual([0, 1, 0, 0, 0]);
    expect(await lines(viewer, 'supplier')).toEqual(['supplier | Acme Textiles Ltd | BD', 'supplier | Borneo Palm | ']);
    await undo(viewer, told);
    expect(await known(importing, viewer)).toEqual(before);
  });

  test('leaves a country that another import tells too', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'names.csv', WITHOUT_COUNTRY, '2026-01-31');
    const first = await importing.whole(viewer, 'countries.csv', WITH_COUNTRY, '2026-02-28');
    await importing.whole(viewer, 'again.csv', WITH_COUNTRY, '2026-03-31');
    await undo(viewer, first);
    expect(await lines(viewer, 'supplier')).toContain('supplier | Acme Textiles Ltd | BD');
  });

  test('and the same import again leave what the first one left, beside another list', async () => {
    const viewer = anAnalyst();
    const list = [
      'Vendor no,Supplier,Country,Address,Activity,Workers',
      '1,Acme Textiles Ltd,BD,12 Mill Road,cotton spinning,120',
      '2,Borneo Palm,MY,5 Estate Road,palm oil mill,80',
      '4,Cao Garments,VN,7 Dock Street,garment sewing,300',
    ];
    await importing.whole(viewer, 'short.csv', list.slice(0, 2).join('\n'), '2026-01-31');
    const alone = await known(importing, viewer);
    const changed = list.join('\n').replace('spinning,120', 'spinning,150');
    const first = await importing.whole(viewer, 'list.csv', changed, '2026-02-28');
    const whole = await known(importing, viewer);
    expect(tilesOf(first)).toEqual([2, 1, 0, 0, 0]);
    await undo(viewer, first);
    expect(await known(importing, viewer)).toEqual(alone);
    const again = await importing.whole(viewer, 'list.csv', changed, '2026-02-28');
    expect(tilesOf(again)).toEqual(tilesOf(first));
    expect(await known(importing, viewer)).toEqual(whole);
  });

  test('of the later of two imports brings back what the earlier one said', async () => {
    const viewer = anAnalyst();
    const list = 'Vendor no,Supplier,Country,Workers\n1,Acme Textiles Ltd,BD,120';
    await importing.whole(viewer, 'first.csv', list, '2026-01-31');
    const before = await known(importing, viewer);
    await undo(viewer, await importing.whole(viewer, 'second.csv', list.replace('120', '150'), '2026-02-28'));
    expect(await known(importing, viewer)).toEqual(before);
    const third = await importing.check(viewer, await importing.create(viewer, 'third.csv', list));
    expect(tilesOf(third)).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('An undo beside an assessment of the same suppliers', () => {
  test('waits for it, and leaves none of them in lists', async () => {
    const viewer = anAnalyst();
    const { organisationId } = viewer;
    const imported = await importing.whole(viewer, 'list.csv', WITH_COUNTRY);
    const assessed = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const assessing = importing.database.transaction(organisationId, async (tx) => {
      await new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-25');
      assessed.resolve();
      await ended.promise;
    });
    await assessed.promise;
    const undoing = undo(viewer, imported);
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await database.admin.query(waiting)).rowCount === 0) await wait(20);
    ended.resolve();
    await Promise.all([assessing, undoing]);
    const listed = await importing.database.transaction(organisationId, (tx) =>
      tx.query('SELECT FROM portfolio WHERE organisation_id = $1', [organisationId]),
    );
    expect(listed).toHaveLength(0);
  });
});

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** Questions of a kind that are open. */
async function asked({ organisationId }: Viewer, kind: string): Promise<Asked[]> {
  return importing.database.transaction(organisationId, (tx) =>
    tx.query<Asked>(
      `SELECT id, version FROM review_questions WHERE organisation_id = $1 AND kind = $2 AND state = 'open'`,
      [organisationId, kind],
    ),
  );
}

async function answer(viewer: Viewer, kind: string, value: string): Promise<void> {
  const [question] = await asked(viewer, kind);
  if (question === undefined) throw new Error('Nothing is asked');
  const input = { questionId: question.id, version: question.version, answer: value, remember: true };
  await answering(importing.database).answer.execute(viewer, input);
  if (kind !== 'list-hit') {
    await answering(importing.database).apply.execute(viewer.organisationId, question.id, async () => undefined);
  }
}

async function assess({ organisationId }: Viewer): Promise<void> {
  await importing.database.transaction(organisationId, (tx) =>
    new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-25'),
  );
}

describe('What a person has answered outlives an undo', () => {
  test('when it is the sector of some work', async () => {
    const viewer = anAnalyst();
    const list = 'Vendor no,Supplier,Country,Activity\n1,Kestrel Group,BD,general trading';
    const sectors = async (): Promise<unknown[]> => {
      const rows = await importing.database.transaction(viewer.organisationId, (tx) =>
        tx.query<{ told: unknown }>(
          `SELECT o.facts->'activity.sectors'->'value' AS told FROM observations o
           WHERE o.organisation_id = $1 AND o.recorded_to IS NULL AND o.facts->'activity.sectors' ? 'value'`,
          [viewer.organisationId],
        ),
      );
      return rows.map(({ told }) => told);
    };
    const imported = await importing.whole(viewer, 'list.csv', list);
    await answer(viewer, 'sector', 'CON');
    expect(await sectors()).toContainEqual([{ key: 'CON', confidence: 100 }]);
    await undo(viewer, imported);
    expect(await sectors()).toEqual([]);
    await importing.whole(viewer, 'list.csv', list);
    expect(await sectors()).toEqual([[{ key: 'CON', confidence: 100 }]]);
    expect(await asked(viewer, 'sector')).toEqual([]);
  });

  test('when it is that a supplier is not the one on a list', async () => {
    const viewer = anAnalyst();
    const edition = { key: 'lists.fictional', date: '2026-11-01', dateFrom: 'file-name', rows: 1 } as const;
    const names = ['Acme Mills Ltd'];
    const entry = {
      id: 'F-1',
      subject: 'organisation',
      status: 'active',
      names,
      countries: ['IN'],
      identifiers: [],
      hs: [],
    } as const;
    await new AddScreeningList(importing.database).execute(viewer, {
      list: { name: 'fictional', kind: 'other', edition, entries: [entry], problems: [] },
      fictional: true,
    });
    const list = 'Supplier,Country\nAcme Mills,India';
    const imported = await importing.whole(viewer, 'list.csv', list);
    await assess(viewer);
    await answer(viewer, 'list-hit', 'different');
    await undo(viewer, imported);
    await importing.whole(viewer, 'list.csv', list);
    await assess(viewer);
    expect(await lines(viewer, 'supplier')).toEqual(['supplier | Acme Mills | IN']);
    expect(await asked(viewer, 'list-hit')).toEqual([]);
  });
});

describe('A list without ids of suppliers', () => {
  test('finds suppliers by name and country, and parks a row that could be several', async () => {
    const viewer = anAnalyst();
    await importing.whole(
      viewer,
      'names.csv',
      ['Supplier,Country', 'Acme Textiles Ltd,BD', 'Borneo Palm,MY', 'Borneo Palm,ID'].join('\n'),
    );
    const next = [
      'Supplier,Country',
      'ACME Textiles Limited,Bangladesh',
      'Acme Textiles Ltd,VN',
      'Borneo Palm,',
      'Cao Garments,',
    ].join('\n');
    const checked = await importing.check(viewer, await importing.create(viewer, 'next.csv', next));
    const staged = await importing.database.transaction(viewer.organisationId, (tx) =>
      tx.query<{ name: string; country: string; tile: string }>(
        'SELECT name, country, tile FROM import_records WHERE organisation_id = $1 AND import_id = $2 ORDER BY first_row',
        [viewer.organisationId, checked.id],
      ),
    );
    expect(staged.map(({ name, country, tile }) => [name, country, tile])).toEqual([
      ['ACME Textiles Limited', 'BD', 'changed'],
      ['Acme Textiles Ltd', 'VN', 'new'],
      ['Borneo Palm', '', 'parked'],
      ['Cao Garments', '', 'new'],
    ]);
  });
});
