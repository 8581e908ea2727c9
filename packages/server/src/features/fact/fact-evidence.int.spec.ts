import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Library } from '../evidence/testing/library.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, aFile } from '../risk/testing/an-organisation.ts';
import { CorrectFact } from './commands/correct-fact.ts';
import { RecordFact, type RecordFactInput } from './commands/record-fact.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('A fact points to a file of the library that shows it, and what corrects it to another', async () => {
  const organisation = new AnOrganisation(db);
  await organisation.import(aFile(['Acme Mills', 'India', 'Plot 1', 'shirts', '100', '10', 'worker', 'any hour']));
  const [supplier] = await organisation.rows<{ id: string }>('SELECT id FROM suppliers');
  const supplierId = supplier?.id ?? '';
  const analyst = aViewer({ organisationId: organisation.id, roles: new Set(['analyst']) });
  const library = new Library(db);
  const [seen, better] = [await library.add(analyst, await aPdf()), await library.add(analyst, await aPdf())];
  const stated = (total: string, file: string): RecordFactInput => ({
    ...{ supplierId, form: 'workforce.total', siteId: null, values: new Map([['workersTotal', total]]) },
    ...{ declined: false, source: 'buyer', assurance: 'alleged', evidenceDate: '2026-02-01', document: '', note: '' },
    ...{ numbersChecked: false, evidenceIds: [file] },
  });
  const { id } = await new RecordFact(db.database).execute(analyst, stated('140', seen));
  const corrected = await new CorrectFact(db.database).execute(analyst, id, stated('150', better));
  const links = await organisation.rows(
    'SELECT evidence_id, subject_kind, subject_id, supplier_id FROM evidence_links ORDER BY evidence_id',
  );
  expect(links).toEqual([
    { evidence_id: seen, subject_kind: 'fact', subject_id: id, supplier_id: supplierId },
    { evidence_id: better, subject_kind: 'fact', subject_id: corrected.id, supplier_id: supplierId },
  ]);
});
