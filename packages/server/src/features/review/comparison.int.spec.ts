import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { anAnalyst, Importing } from '../import/testing/importing.ts';
import { messages } from '../../service/messages.ts';
import { questionView } from './graphql/question-view.ts';
import { ReviewReadModel } from './review.read-model.ts';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

test('A row about another site is compared with what is known at the sites of the supplier that it may be of', async () => {
  const viewer = anAnalyst();
  const header = 'Vendor no,Supplier,Country,Address,City,Workers,Passports held by';
  await importing.whole(
    viewer,
    'list.csv',
    [
      header,
      '1,Acme Textiles,BD,12 Mill Road,Dhaka,300,employer',
      '1,Acme Textiles,BD,9 Dock Street,Chittagong,80,employer',
    ].join('\n'),
  );
  const other = 'Vendor no,Supplier,Country,Address,Workers\n1,Acme Dyeing,BD,77 River Lane,300';
  const { id: importId } = await importing.check(viewer, await importing.create(viewer, 'other.csv', other));
  const { rows } = await new ReviewReadModel(importing.database).page(viewer, { kind: 'match', importId }, 10, null);
  const say = new Texts(messages).in('en');
  const [lines = []] = rows.map(({ node }) => questionView(node, { viewer, say }).comparison);
  expect(lines.map(({ field, left, right, differs }) => [field, left, right, differs])).toEqual([
    ['Supplier name', 'Acme Dyeing', 'Acme Textiles', true],
    ['Country', 'Bangladesh', 'Bangladesh', false],
    ['site where the work is done', '77 River Lane', '12 Mill Road; 9 Dock Street', true],
    ['address of the site', '77 River Lane', '12 Mill Road, Dhaka; 9 Dock Street, Chittagong', true],
    ['number of workers', '300', '300; 80', false],
    ['who holds passports', null, 'the employer', true],
  ]);
});
