import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { orphansIn } from '../catalogue/orphans.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

const LIST = [
  'Vendor no,Supplier,Country,Activity,Workers',
  '1,Acme Textiles,Bangladesh,cotton spinning,1200',
  '2,Borneo Palm,Malaysia,palm oil mill,300',
  '3,Kestrel Formwork,Qatar,construction of buildings,640',
].join('\n');

let service: TestService;
let buyer: TestOrganisation;
let analyst: Browser;

beforeAll(async () => {
  service = await aService();
  await service.startWorker();
  buyer = await service.organisation('Northfield Retail');
  analyst = await buyer.member('analyst');
});

afterAll(() => service.close());

interface ImportFields {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly jobRun: { readonly id: string } | null;
  readonly assessmentsWaiting: number;
  readonly counts: { readonly new: number; readonly rejected: number };
}

const FIELDS = 'id version state assessmentsWaiting jobRun { id } counts { new rejected }';

/** Runs one change of an import and returns the import afterwards. */
async function change(mutation: string, type: string, input: object): Promise<ImportFields> {
  const answer = await analyst.run<Record<string, { import: ImportFields | null; userErrors: { code: string }[] }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { import { ${FIELDS} } userErrors { code } } }`,
    { input },
  );
  const payload = answer.data?.[mutation];
  if (!payload?.import || payload.userErrors.length > 0) throw new Error(`${mutation}: ${answer.text}`);
  return payload.import;
}

async function read(id: string): Promise<ImportFields> {
  const { data } = await analyst.run<{ import: ImportFields }>(`query ($id: ID!) { import(id: $id) { ${FIELDS} } }`, {
    id,
  });
  if (!data) throw new Error('The import is gone');
  return data.import;
}

/** The import once its job has ended. */
async function settled({ id, jobRun }: ImportFields): Promise<ImportFields> {
  expect(await analyst.runEnds(jobRun?.id ?? '')).toBe('DONE');
  return read(id);
}

async function suppliers(): Promise<string[]> {
  const { data } = await analyst.run<{ suppliers: { edges: { node: { name: string } }[] } }>(
    '{ suppliers(sort: NAME, first: 50) { edges { node { name } } } }',
  );
  return (data?.suppliers.edges ?? []).map(({ node }) => node.name);
}

/** Imports that gave facts about the supplier of that name. */
async function toldBy(name: string): Promise<unknown> {
  const list = await analyst.run<{ suppliers: { edges: { node: { id: string; name: string } }[] } }>(
    '{ suppliers(sort: NAME, first: 50) { edges { node { id name } } } }',
  );
  const id = list.data?.suppliers.edges.find(({ node }) => node.name === name)?.node.id;
  const { data } = await analyst.run<{ supplier: { imports: unknown } }>(
    'query ($id: ID!) { supplier(id: $id) { imports { id state } } }',
    { id },
  );
  return data?.supplier.imports;
}

test('a list is uploaded, checked, imported, assessed and taken back', async () => {
  const fileId = await analyst.upload('vendors.csv', LIST);
  const created = await change('createImport', 'CreateImportInput', { fileId });
  const checked = await settled(
    await change('checkImport', 'ImportInput', { importId: created.id, version: created.version }),
  );
  expect(checked).toMatchObject({ state: 'CHECKED', counts: { new: 3, rejected: 0 } });
  const imported = await settled(
    await change('commitImport', 'ImportInput', { importId: checked.id, version: checked.version }),
  );
  expect(imported.state).toBe('IMPORTED');
  while ((await read(imported.id)).assessmentsWaiting > 0);
  expect(await suppliers()).toEqual(['Acme Textiles', 'Borneo Palm', 'Kestrel Formwork']);
  expect(await toldBy('Borneo Palm')).toEqual([{ id: imported.id, state: 'IMPORTED' }]);
  expect(await orphansIn(service.db.admin)).toEqual({});

  const { version } = await read(imported.id);
  const undone = await settled(await change('undoImport', 'ImportInput', { importId: imported.id, version }));
  expect(undone.state).toBe('UNDONE');
  while ((await read(imported.id)).assessmentsWaiting > 0);
  expect(await suppliers()).toEqual([]);
  expect(await orphansIn(service.db.admin)).toEqual({});

  const { data } = await buyer.owner.run<{ verifyAuditLog: { intact: boolean } }>(
    'mutation { verifyAuditLog { intact } }',
  );
  expect(data?.verifyAuditLog.intact).toBe(true);
});
