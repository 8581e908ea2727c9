import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditorHomeReadModel } from '../../src/features/engagement/auditor-home.read-model.ts';
import { endNow, runningEngagement } from '../../src/features/engagement/testing/running-engagement.ts';
import { BuildEngagedPack } from '../../src/features/pack/commands/build-engaged-pack.ts';
import { Packing } from '../../src/features/pack/testing/packing.ts';
import { aViewer } from '../../src/features/portfolio/testing/a-viewer.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { aService, type TestService } from './a-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());

test('A pack of an engagement is reached by people with the role auditor while it runs, and by nobody else', async () => {
  const packing = await Packing.begin(service.db);
  const { id: auditor, owner, ...organisation } = await service.organisation('Aldgate Assurance', 'auditor');
  const supplierId = packing.suppliers.get('Kestrel') ?? '';
  const engagementId = await runningEngagement(service.db, {
    ...{ buyer: packing.organisationId, auditor, supplierId, began: 24 * 400 },
  });
  const { purpose, periodFrom, periodUntil, asOf, language } = packing.request(['Kestrel']);
  const { database } = service.db;
  const packId = await new BuildEngagedPack(database, new AuditorHomeReadModel(database)).execute(
    aViewer({ organisationId: auditor, organisationKind: 'auditor', roles: new Set(['auditor']) }),
    engagementId,
    { purpose, periodFrom, periodUntil, asOf, language, kinds: [], supplierIds: [supplierId] },
  );
  await packing.build(packId);
  await packing.sign(packId);
  const address = `/files/engaged-packs/${toGlobalId('Engagement', engagementId)}/${toGlobalId('Pack', packId)}?organisation=`;
  const person = await organisation.member('auditor');

  const whole = await person.fetch(address + auditor);
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect((await whole.arrayBuffer()).byteLength).toBe((await packing.page(packId)).fileBytes);
  const others = [owner, service.stranger(), await (await service.organisation('Other', 'auditor')).member('auditor')];
  for (const browser of others)
    for (const asked of [auditor, packing.organisationId, 'none'])
      expect((await browser.fetch(address + asked)).status).toBe(404);
  expect((await person.fetch(address + packing.organisationId)).status).toBe(404);

  await endNow(service.db, engagementId);
  expect((await person.fetch(address + auditor)).status).toBe(404);
});
