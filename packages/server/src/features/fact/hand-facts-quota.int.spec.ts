import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { QuotaReached } from '../../platform/quotas/quota-reached.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { aFile, AnOrganisation } from '../risk/testing/an-organisation.ts';
import { CorrectFact } from './commands/correct-fact.ts';
import { RecordFact } from './commands/record-fact.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('Facts by hand are no more than their quota, corrections too', async () => {
  const organisation = new AnOrganisation(db);
  const { id: organisationId } = organisation;
  const { suppliers } = await organisation.import(
    aFile(['Acme Mills', 'India', '', 'cotton shirts', '100', '', '', '']),
  );
  await setQuota(db.database, { organisationId, name: 'handFacts', person: 2, organisation: 3 });
  const [analyst, colleague] = [aViewer({ organisationId }), aViewer({ organisationId })];
  const said = (workers: string) => ({
    supplierId: suppliers.get('Acme Mills') ?? '',
    form: 'workforce.total',
    siteId: null,
    values: new Map([['workersTotal', workers]]),
    declined: false,
    source: 'buyer',
    assurance: 'alleged',
    evidenceDate: '2026-02-01',
    document: '',
    note: '',
    numbersChecked: false,
  });
  const record = new RecordFact(db.database);
  const { id } = await record.execute(analyst, said('90'));
  await new CorrectFact(db.database).execute(analyst, id, said('95'));
  await expect(record.execute(analyst, said('99'))).rejects.toThrow(QuotaReached);
  await record.execute(colleague, said('99'));
  await expect(record.execute(colleague, said('98'))).rejects.toThrow(QuotaReached);
});
