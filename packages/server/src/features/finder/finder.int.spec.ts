import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecordAgent } from '../recruitment/commands/record-agent.ts';
import { anAgent } from '../recruitment/testing/a-corridor.ts';
import { FinderReadModel } from './finder.read-model.ts';

let db: TestDatabase;
const viewer = aViewer();
const kestrel = aPortfolioRow({
  name: 'Kestrel Formwork WLL',
  external_id: 'V-10023',
  values: [{ facet: 'flag', value: 'DOC-RETENTION' }],
});

beforeAll(async () => {
  db = await testDatabase();
  await insertPortfolio(db.database, viewer.organisationId, [kestrel, aPortfolioRow({ name: 'Lantern Glove' })]);
  await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query(
      'INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [...[viewer.organisationId, randomUUID(), kestrel.supplier_id, 'dukhan', 'Dukhan Camp 2', tx.now]],
    ),
  );
  await new RecordAgent(db.database).execute(viewer, anAgent({ name: 'Himal Manpower' }));
});
afterAll(() => db.close());

/** What a text finds, as words. */
async function found(text: string, who = viewer): Promise<string[]> {
  const say = new Texts([RISK_MESSAGES]).in('en');
  const { suppliers, sites, agents, values, suggestions, leftOut } = await new FinderReadModel(db.database).find(
    who,
    text,
    say,
  );
  return [
    ...suppliers.map(({ name }) => name),
    ...sites.map(({ name, supplierName }) => `${name} of ${supplierName}`),
    ...agents.map(({ name }) => `agent ${name}`),
    ...values.map(({ facet, name }) => `${facet} ${name}`),
    ...suggestions.map((word) => `instead ${word}`),
    ...leftOut.map((word) => `without ${word}`),
  ];
}

test.each([
  ['kestral', ['Kestrel Formwork WLL', 'instead kestrel']],
  ['V-10023', ['Kestrel Formwork WLL']],
  ['kestrel zanzibar', ['Kestrel Formwork WLL', 'without zanzibar']],
  ['dukhan c', ['Dukhan Camp 2 of Kestrel Formwork WLL']],
  ['manp', ['agent Himal Manpower']],
  ['qatr', ['countries Qatar']],
  ['passports', ['flags Passports held by others']],
  ['DOC-RETENTION', ['flags Passports held by others']],
  ['malaysia', []],
  ['  ', []],
  ["'%_\0", []],
])('“%s” finds %j: what suppliers have, never what none has', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('nothing of another organisation is found', async () => {
  const other = aViewer();
  await insertPortfolio(db.database, other.organisationId, [aPortfolioRow({ name: 'Orchid Hometex', country: 'MY' })]);
  for (const text of ['kestrel', 'dukhan', 'manp', 'qatar', 'passports']) expect(await found(text, other)).toEqual([]);
  await expect(found('kestrel', { ...viewer, organisationKind: 'auditor' })).rejects.toThrow('Not allowed');
});
