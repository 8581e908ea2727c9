import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ListEntry, ScreeningList } from '@plumbline/matching';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AddScreeningList } from './commands/add-screening-list.ts';
import { AnOrganisation, aFile, twoSites } from './testing/an-organisation.ts';

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

describe('Screening lists', () => {
  const list: ScreeningList = {
    name: 'fictional-labour-list',
    kind: 'other',
    edition: { key: 'lists.fictional-labour-list', date: '2026-11-01', dateFrom: 'file-name', rows: 1 },
    entries: [
      {
        id: 'F-1',
        subject: 'organisation',
        names: ['Acme Mills Ltd'],
        countries: ['IN'],
        status: 'active',
        hs: [],
        identifiers: [],
      },
    ],
    problems: [],
  };
  const viewer = (): Viewer => ({
    userId: randomUUID(),
    displayName: 'Ana Lyst',
    organisationId: organisation.id,
    organisationName: 'Buyer',
    organisationKind: 'buyer',
    timeZone: 'Europe/London',
    roles: new Set(['analyst']),
    locale: 'en',
    hasFreshProof: true,
  });
  const answer = (value: string) =>
    db.database.transaction(organisation.id, async (tx) => {
      await tx.write(
        `INSERT INTO review_answers (organisation_id, id, kind, memory_key, answer, remembered, question_id, created_by, created_at)
         SELECT $1, uuidv7(), 'list-hit', memory_key, $2, true, id, id, $3 FROM review_questions WHERE organisation_id = $1 AND state = 'open'`,
        [organisation.id, JSON.stringify({ value }), tx.now],
      );
      await tx.write(
        `UPDATE review_questions q SET state = 'answered', answer_id = a.id FROM review_answers a
         WHERE q.organisation_id = $1 AND q.state = 'open' AND a.organisation_id = $1 AND a.question_id = q.id AND a.revoked_at IS NULL`,
        [organisation.id],
      );
      await tx.write(
        `INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at) SELECT organisation_id, id, 'review', id, $1 FROM suppliers`,
        [tx.now],
      );
    });

  test('ask once about a name that is like a listed one, and no more when the answer is that it is another', async () => {
    await organisation.import(twoSites('worker'));
    const { jobRunId } = await new AddScreeningList(db.database).execute(viewer(), { list, fictional: true });
    expect(jobRunId).not.toBeNull();
    await organisation.assess();
    const questions = () =>
      organisation.rows<{ state: string; subject: object }>('SELECT state, subject FROM review_questions');
    expect(await questions()).toEqual([
      {
        state: 'open',
        subject: expect.objectContaining({
          list: 'fictional-labour-list',
          entry: 'F-1',
          matchedOn: 'Acme Mills',
        }) as unknown,
      },
    ]);
    const [held] = await organisation.rows<{ lane: string }>('SELECT lane FROM portfolio');
    await organisation.import(twoSites('worker'));
    await organisation.assess();
    expect(await questions()).toHaveLength(1);
    await answer('different');
    await organisation.assess();
    expect((await questions()).map(({ state }) => state)).toEqual(['answered']);
    expect(await organisation.rows('SELECT lane FROM portfolio')).toEqual([held]);
  });

  test('come in editions: a supplier that is on the older one only was taken off the list', async () => {
    await organisation.import(twoSites('worker'));
    const add = async (edition: ScreeningList): Promise<void> => {
      await new AddScreeningList(db.database).execute(viewer(), { list: edition, fictional: true });
      await organisation.assess();
    };
    const hits = () =>
      organisation.rows<{ count: number }>(
        `SELECT count(*)::integer AS count FROM portfolio_values WHERE facet = 'flag' AND value = 'SANC-LIST-MATCH'`,
      );
    await add(list);
    await answer('same');
    await organisation.assess();
    expect(await hits()).toEqual([{ count: 1 }]);
    const [entry] = list.entries;
    await add({ ...list, entries: entry === undefined ? [] : [{ ...entry, id: 'F-2', names: ['Nobody Alike GmbH'] }] });
    expect(await hits()).toEqual([{ count: 0 }]);
  });

  test('count as a match when the answer is that it is the listed one', async () => {
    await organisation.import(twoSites('worker'));
    await new AddScreeningList(db.database).execute(viewer(), { list, fictional: true });
    await organisation.assess();
    await answer('same');
    await organisation.assess();
    expect(
      await organisation.rows(`SELECT FROM portfolio_values WHERE facet = 'flag' AND value = 'SANC-LIST-MATCH'`),
    ).toHaveLength(1);
    expect(await organisation.rows('SELECT kind, rule_id FROM changes')).toContainEqual({
      kind: 'sanction-new',
      rule_id: 'SANC-LIST-MATCH',
    });
  });

  describe('when a supplier was said to be the listed one', () => {
    const [entry] = list.entries as [ListEntry];
    const add = async (...entries: ListEntry[]): Promise<void> => {
      await new AddScreeningList(db.database).execute(viewer(), { list: { ...list, entries }, fictional: true });
      await organisation.assess();
    };
    const open = () =>
      organisation.rows(
        `SELECT subject->>'entry' AS entry, subject->>'listedName' AS name FROM review_questions WHERE state = 'open' ORDER BY 1`,
      );
    const leading = () =>
      organisation.rows(
        `SELECT leading_rule AS rule, leading_parameters->>'entry' AS entry, leading_parameters->>'listedName' AS name FROM portfolio`,
      );
    const cleared = () => organisation.rows(`SELECT FROM changes WHERE kind = 'sanction-cleared'`);
    const acme = (...rest: string[]) => aFile(['Acme Mills', ...rest]);
    const match = { rule: 'SANC-LIST-MATCH', entry: 'F-1', name: 'Acme Mills Ltd' };

    test('hold when its country becomes known', async () => {
      await organisation.import(acme('', 'Plot 1', 'cotton shirts', '100', '', '', ''));
      await add(entry);
      await answer('same');
      await organisation.assess();
      expect(await leading()).toEqual([match]);
      await organisation.import(acme('India', 'Plot 1', 'cotton shirts', '100', '', '', ''));
      await organisation.assess();
      expect(await organisation.rows('SELECT country FROM portfolio')).toEqual([{ country: 'IN' }]);
      expect([await leading(), await cleared(), await open()]).toEqual([[match], [], []]);
    });

    test('hold when it is called otherwise, and no more when the answer is taken back', async () => {
      const { suppliers } = await organisation.import(acme('India', 'Plot 1', 'cotton shirts', '100', '', '', ''));
      await add(entry);
      await answer('same');
      const supplierId = suppliers.get('Acme Mills');
      await db.admin.query(`UPDATE suppliers SET name = 'Basil Weaving' WHERE id = $1`, [supplierId]);
      await db.admin.query(
        `UPDATE observations SET details = replace(details::text, 'Acme Mills', 'Basil Weaving')::jsonb WHERE supplier_id = $1`,
        [supplierId],
      );
      await organisation.assess();
      expect([await leading(), await open()]).toEqual([[match], []]);
      await db.admin.query('UPDATE review_answers SET revoked_at = $2 WHERE organisation_id = $1', [
        organisation.id,
        new Date(),
      ]);
      await organisation.import(aFile(['Basil Weaving', 'India', 'Plot 1', 'cotton shirts', '100', '', '', '']));
      await organisation.assess();
      expect(await leading()).not.toEqual([match]);
    });

    test('follow the name where entries are numbered by their rows, and say nothing of what stands there now', async () => {
      await organisation.import(acme('India', 'Plot 1', 'cotton shirts', '100', '', '', ''));
      await add({ ...entry, id: '1' });
      await answer('same');
      await organisation.assess();
      expect(await leading()).toEqual([{ ...match, entry: '1' }]);
      await add({ ...entry, id: '1', names: ['Acme Mills LLC'] }, { ...entry, id: '2' });
      expect(await leading()).toEqual([{ ...match, entry: '2' }]);
      expect(await open()).toEqual([{ entry: '1', name: 'Acme Mills LLC' }]);
      expect(await cleared()).toEqual([]);
    });

    test('name that one alone, and still ask about others', async () => {
      const header = ['Supplier', 'Country', 'Address', 'Products', 'Registration number'];
      const rows = [['Acme Mills', 'India', 'Plot 1', 'cotton shirts', 'U17110MH2001']];
      await organisation.import({ header, rows });
      const registered = { value: 'U17110MH2001', country: 'IN' };
      await add(entry, { ...entry, id: 'F-2', names: ['Borneo Palm'], identifiers: [registered] });
      expect(await leading()).toEqual([{ rule: 'SANC-LIST-MATCH', entry: 'F-2', name: 'Borneo Palm' }]);
      expect(await open()).toEqual([{ entry: 'F-1', name: 'Acme Mills Ltd' }]);
      await add({ ...entry, status: 'revoked' });
      expect(await open()).toEqual([]);
    });
  });
});
