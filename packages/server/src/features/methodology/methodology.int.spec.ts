import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ScreeningList } from '@plumbline/matching';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { MethodologyResolver } from './graphql/methodology.resolver.ts';
import { MethodologyReadModel } from './methodology.read-model.ts';

let db: TestDatabase;
const viewer = aViewer();
const other = aViewer();
const list: ScreeningList = {
  name: 'invented-watch-list',
  kind: 'other',
  edition: { key: 'lists.invented-watch-list', date: '2026-11-01', dateFrom: 'file-name', rows: 0 },
  entries: [],
  problems: [],
};

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db.close());

/** Names of what a rule needs and the organisation of the viewer does not have. */
async function missing(who: Viewer, rule: string): Promise<readonly string[] | undefined> {
  const resolver = new MethodologyResolver(new MethodologyReadModel(db.database), new Texts(messages));
  const { rules } = await resolver.methodology(who);
  return rules.find(({ id }) => id === rule)?.missing;
}

test('A rule that needs a table which ships empty says so, and one that needs none says nothing', async () => {
  expect(await missing(viewer, 'WAGE-BELOW-MIN')).toEqual(['minimum wages']);
  expect(await missing(viewer, 'DOC-RETENTION')).toEqual([]);
  expect(await missing(viewer, 'INH-TIED-STATUS')).toEqual([]);
});

test('A rule about a list says that the list is not loaded until the organisation itself has one', async () => {
  const own: Viewer = { ...viewer, roles: new Set(['analyst', 'owner']) };
  expect(await missing(own, 'SANC-LIST-MATCH')).toEqual(['sanctions and labour lists']);
  await new AddScreeningList(db.database).execute(own, { list, fictional: true });
  expect(await missing(own, 'SANC-LIST-MATCH')).toEqual([]);
  expect(await missing(own, 'SANC-UFLPA-ENTITY')).toEqual(['the UFLPA Entity List']);
  expect(await missing(other, 'SANC-LIST-MATCH')).toEqual(['sanctions and labour lists']);
});
