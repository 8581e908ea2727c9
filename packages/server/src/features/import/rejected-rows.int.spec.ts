import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { RejectedRows } from './rejected-rows.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

let importing: Importing;
let db: TestDatabase;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());

test('Rejected rows come back with every cell in quotes, and none that a spreadsheet runs', async () => {
  const viewer = anAnalyst();
  const list = 'Supplier,Country,Note\nKestrel Formwork,QA,fine\n,BD,Foo;=1+1\n,MY,"=1+1"\n,IN,"a ""b"""\n';
  const checked = await importing.check(viewer, await importing.create(viewer, 'left.csv', list));
  const rejected = new RejectedRows(db.database, importing.storage);
  const { content } = await rejected.execute(viewer, checked.id, (code) => code);
  const text = (await buffer(content)).toString().replace(/^\ufeff/, '');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
  expect(lines.slice(1).map((line) => line.split(',"')[2])).toEqual(['Foo;=1+1"', `'=1+1"`, 'a ""b"""']);
});
