import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { Importing } from '../import/testing/importing.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { timelineEntryView } from './graphql/feed.view.ts';
import { TimelineReadModel } from './timeline.read-model.ts';

const now = new Date('2026-11-24T14:05:00Z');
const viewer = aViewer();
const say = new Texts(messages).in('en');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  db.clock.set(now);
});
afterAll(() => db.close());

describe('the timeline of a supplier', () => {
  test('tells what became known, what that led to and what was decided, and nothing that is sealed or that workers said', async () => {
    const timelines = new TimelineReadModel(db.database);
    const importing = new Importing(db);
    const { organisationId } = viewer;
    const file = async (name: string, holder: string) => {
      const csv = `Supplier,Country,Activity,Workers,Migrant workers %,Passports held by,Passport access\nKestrel Formwork WLL,Qatar,Construction of buildings,640,80,${holder}\n`;
      const created = await importing.create(viewer, name, csv);
      const mapped = await importing.map(viewer, created, { columns: created.mapping, constants: [], remember: false });
      await importing.commit(viewer, await importing.check(viewer, mapped));
      await db.database.transaction(organisationId, (tx) =>
        new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-24'),
      );
    };
    await file('first.csv', 'worker,any hour');
    db.clock.set(new Date(now.getTime() + 60_000));
    await file('second.csv', 'employer,none');
    const { rows } = await db.admin.query<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1', [
      organisationId,
    ]);
    const supplierId = rows[0]?.id ?? '';
    db.clock.set(new Date(now.getTime() + 120_000));
    await db.database.transaction(organisationId, (tx) =>
      tx.query(
        `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
         VALUES ($1, uuidv7(), $2, 'suspend', 'proposed', 'Wages are withheld.', '', '{}', 0, $3, $4)`,
        [organisationId, supplierId, viewer.userId, tx.now],
      ),
    );
    const all = { groups: [], first: 50, after: null } as const;
    const entries = async (options: Parameters<TimelineReadModel['timeline']>[2] = all) =>
      (await timelines.timeline(viewer, supplierId, options)).rows.map(({ node }) =>
        timelineEntryView(node, say, 'en'),
      );
    const told = await entries();
    expect(told.map(({ group }) => group)).toEqual(expect.arrayContaining(['known', 'assessed', 'decided']));
    expect(told.at(0)).toMatchObject({ group: 'decided', text: 'Suspend: proposed, waits for approval' });
    expect(told.at(-1)).toMatchObject({
      group: 'known',
      text: 'Recorded from first.csv, row 2',
      importId: expect.any(String),
    });
    expect(told.filter(({ group }) => group === 'known')).toHaveLength(2);
    expect((await entries({ ...all, groups: ['assessed'] })).map(({ text }) => text)).toContain(
      'New: Passports held by others',
    );
    const { groups } = await timelines.timeline(viewer, supplierId, all);
    expect(groups.find(({ group }) => group === 'known')?.count).toBe(2);
    const first = await timelines.timeline(viewer, supplierId, { ...all, first: 1 });
    const rest = await timelines.timeline(viewer, supplierId, { ...all, after: first.rows[0]?.cursor ?? '' });
    expect(rest.rows).toHaveLength(told.length - 1);
    for (const set of [`protection = 'sealed'`, `protection = 'none', source_kind = 'worker'`]) {
      await db.admin.query(`UPDATE observations SET ${set} WHERE organisation_id = $1`, [organisationId]);
      expect((await entries()).filter(({ group }) => group === 'known')).toEqual([]);
    }
    await expect(timelines.timeline(aViewer(), supplierId, all)).rejects.toThrow('No supplier has this id');
  });
});
