import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readRing } from '@plumbline/evidence';
import { failuresOf, filesOf, verdictOn } from '../../../evidence/test/a-pack.ts';
import { MakePackLink } from '../../src/features/pack/commands/make-pack-link.ts';
import type { PackPage } from '../../src/features/pack/pack.read-model.ts';
import { Packing } from '../../src/features/pack/testing/packing.ts';
import { until } from '../faults/importer.ts';
import { aService, type TestService } from './a-service.ts';

const MEGABYTE = 1024 * 1024;

let service: TestService;
let packing: Packing;
let page: PackPage;
beforeAll(async () => {
  service = await aService();
  packing = await Packing.begin(service.db);
  page = await packing.released(['Lantern']);
});
afterAll(() => service.close());

async function link(): Promise<string> {
  const make = new MakePackLink(service.db.config, service.db.database);
  return new URL(await make.execute(packing.approver, page.id, 'Officer of customs', 7)).hash.slice(1);
}

/** What a browser says of a form of our own. */
const FROM_A_FORM = { origin: 'null', 'sec-fetch-site': 'same-origin' };

/** Asks as the form of the page does, and reads nothing of the answer yet. */
async function fetched(ticket: string): Promise<IncomingMessage> {
  const asked = request(`${service.address}/packs/fetch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...FROM_A_FORM },
  });
  asked.end(new URLSearchParams({ ticket }).toString());
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

describe('A recipient with a link and no account', () => {
  test('is told for whom the pack is, and fetches what anybody can verify', async () => {
    const ticket = await link();
    const told = await service.stranger().post('/packs/front-page', { ticket });
    expect(await told.json()).toMatchObject({ recipient: 'Officer of customs', suppliers: 1, userErrors: [] });
    const answer = await fetched(ticket);
    expect(answer.headers['content-disposition']).toContain(`pack-${page.packId}.zip`);
    const keys = readRing(await (await fetch(`${service.address}/.well-known/plumbline-keys.json`)).text()) ?? [];
    expect(keys).toHaveLength(1);
    const verdict = await verdictOn(await buffer(answer), { keys, fingerprints: [], hasCertificates: false });
    expect(failuresOf(verdict)).toEqual([]);
  });

  test('finds the fingerprint of the key that signed on an open page', async () => {
    const files = await filesOf(await packing.zip(page));
    const { keys } = JSON.parse(files.get('attest/keys.json')?.toString() ?? '') as { keys: { publicKey: string }[] };
    const told = (await (await fetch(`${service.address}/packs/keys`)).json()) as { keys: object[] };
    const fingerprint = createHash('sha256')
      .update(Buffer.from(keys[0]?.publicKey ?? '', 'base64'))
      .digest('hex');
    expect(told.keys).toEqual([expect.objectContaining({ fingerprint, until: null })]);
  });

  test('learns nothing by another secret, and gets nothing', async () => {
    const other = `${(await link()).slice(0, -3)}xyz`;
    expect((await service.stranger().post('/packs/front-page', { ticket: other })).status).toBe(410);
    expect((await fetched(other)).statusCode).toBe(410);
    expect((await fetched('nonsense')).statusCode).toBe(410);
  });
});

test('A recipient that stops reading costs no memory, and once it has gone, nothing is open any more and the page tells that it was not whole', async () => {
  // A pack of the size that evidence makes: what is sent is whatever its row names.
  const size = 128 * MEGABYTE;
  const block = Buffer.alloc(MEGABYTE, 7);
  const big = await packing.storage.write(
    packing.organisationId,
    Readable.from(
      (function* () {
        for (let written = 0; written < size; written += MEGABYTE) yield block;
      })(),
    ),
  );
  await service.db.admin.query('UPDATE packs SET file_key = $2, file_bytes = $3 WHERE id = $1', [
    page.id,
    big.storageKey,
    big.size,
  ]);
  const openFiles = (): number =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).endsWith(big.storageKey);
      } catch {
        // It was closed meanwhile.
        return false;
      }
    }).length;
  const ticket = await link();
  const before = process.memoryUsage().rss;
  const answer = await fetched(ticket);
  let read = 0;
  for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
    read += (chunk as Buffer).length;
    if (read > size / 10) break;
  }
  // It waits, and the service with it: a tenth of the file is all that was read.
  expect(openFiles()).toBe(1);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
  answer.destroy();
  await until(async () => openFiles() === 0);
  await until(async () => ((await packing.page(page.id)).downloads[0]?.endedAt ?? null) !== null);
  const [download] = (await packing.page(page.id)).downloads;
  expect(download?.bytes).toBeGreaterThan(0);
  expect(download?.bytes).toBeLessThan(size / 2);
});
