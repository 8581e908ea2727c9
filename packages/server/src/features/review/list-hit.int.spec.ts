import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { anAnalyst, Importing } from '../import/testing/importing.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { questionView } from './graphql/question-view.ts';
import { ReviewReadModel } from './review.read-model.ts';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

test('shows by what the supplier and the listed one can be told apart, and what each answer does', async () => {
  const viewer = anAnalyst();
  const file = ['Supplier,Country,Address,Registration number', 'Acme Mills,India,Plot 1,U17110'].join('\n');
  await importing.whole(viewer, 'list.csv', file);
  const entry = { subject: 'organisation', status: 'active', hs: [] } as const;
  const list = {
    name: 'fictional-labour-list',
    kind: 'other',
    edition: { key: 'lists.fictional-labour-list', date: '2026-11-01', dateFrom: 'file-name', rows: 2 },
    entries: [
      { ...entry, id: 'F-0', names: ['Borneo Palm'], countries: ['MY'], identifiers: [] },
      {
        ...entry,
        id: 'F-1',
        names: ['Acme Mills Ltd', 'Acme Weaving'],
        countries: ['PK'],
        identifiers: [{ value: 'K-77', country: 'PK' }],
      },
    ],
    problems: [],
  } as const;
  await new AddScreeningList(database.database).execute(viewer, { list, fictional: true });
  await database.database.transaction(viewer.organisationId, (tx) =>
    new AssessPortion(new ScreeningLists()).execute(tx, viewer.organisationId, '2026-11-25'),
  );

  const reviews = new ReviewReadModel(database.database);
  const { rows } = await reviews.page(viewer, { kind: 'list-hit', importId: null }, 10, null);
  const say = new Texts(messages).in('en');
  const shown = rows.map(({ node }) => questionView(node, { viewer, say }));
  expect(shown.map(({ options }) => options.map(({ hint }) => hint))).toEqual([
    [
      'The supplier counts as listed',
      'We do not ask about this entry again',
      'The name still counts as open, and we do not ask about this entry again',
    ],
  ]);
  expect(shown.map(({ comparison }) => comparison)).toEqual([
    [
      { field: 'Supplier name', left: 'Acme Mills', right: 'Acme Mills Ltd', differs: true },
      { field: 'Other names', left: null, right: 'Acme Weaving', differs: true },
      { field: 'Country', left: 'India', right: 'Pakistan', differs: true },
      { field: 'Address', left: expect.stringContaining('Plot 1') as unknown, right: null, differs: true },
      { field: 'Registration number', left: 'U17110', right: 'K-77', differs: true },
    ],
  ]);
});
