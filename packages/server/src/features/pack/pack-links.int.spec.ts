import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { BeginPackDownload } from './commands/begin-pack-download.ts';
import { MakePackLink } from './commands/make-pack-link.ts';
import { RevokePackLink } from './commands/revoke-pack-link.ts';
import { WithdrawPack } from './commands/withdraw-pack.ts';
import type { PackPage } from './pack.read-model.ts';
import { Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
let page: PackPage;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
  page = await packing.released(['Lantern']);
});
afterAll(() => db.close());

const link = async (days = 7, recipient = 'Officer of customs'): Promise<string> => {
  const address = await new MakePackLink(db.config, db.database).execute(packing.approver, page.id, recipient, days);
  return new URL(address).hash.slice(1);
};
const fetch = (ticket: string) => new BeginPackDownload(db.database).execute(ticket);
const notValid = expect.objectContaining({ errors: [expect.objectContaining({ code: 'LINK_NOT_VALID' })] });

describe('A link to a pack', () => {
  test('lets its recipient fetch it, and each download is told on the page of the pack', async () => {
    const begun = await fetch(await link(7, 'Port authority'));
    expect(begun.link).toMatchObject({ recipient: 'Port authority', packId: page.packId });
    await new BeginPackDownload(db.database).end(begun, 10);
    const { links, downloads } = await packing.page(page.id);
    expect(links.find(({ recipient }) => recipient === 'Port authority')?.downloads).toBe(1);
    expect(downloads[0]).toMatchObject({ recipient: 'Port authority', bytes: 10 });
  });

  test('keeps its secret as a hash', async () => {
    const secret = (await link()).split('.')[2] ?? '';
    const { rows } = await db.admin.query<{ text: string }>('SELECT l::text AS text FROM pack_links l');
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
  });

  test('is no link with another secret, of another organisation, or for another link', async () => {
    const [organisation = '', id = '', secret = ''] = (await link()).split('.');
    const [, other = ''] = (await link()).split('.');
    for (const ticket of [
      `${organisation}.${id}.${secret}x`,
      `00000000-0000-4000-8000-000000000001.${id}.${secret}`,
      `${organisation}.${other}.${secret}`,
      'nonsense',
    ])
      await expect(fetch(ticket)).rejects.toEqual(notValid);
  });

  test('ends when it is revoked, and the rest go on', async () => {
    const [revoked, open] = [await link(), await link()];
    await new RevokePackLink(db.database).execute(packing.analyst, revoked.split('.')[1] ?? '');
    await expect(fetch(revoked)).rejects.toEqual(notValid);
    await fetch(open);
  });

  test('ends after its days', async () => {
    const [short, long] = [await link(1), await link(30)];
    db.clock.forward({ days: 2 });
    await expect(fetch(short)).rejects.toEqual(notValid);
    await fetch(long);
  });

  test('is made by somebody who may release packs, for at most ninety days', async () => {
    const make = new MakePackLink(db.config, db.database);
    await expect(make.execute(packing.analyst, page.id, 'Somebody', 7)).rejects.toThrow('Not allowed');
    await expect(link(91)).rejects.toEqual(
      expect.objectContaining({ errors: [expect.objectContaining({ code: 'PACK_LINK_DAYS' })] }),
    );
  });

  test('ends with its pack', async () => {
    const ticket = await link();
    await new WithdrawPack(db.database, packing.storage).execute(packing.analyst, page.id, page.version, 'Mistake');
    await expect(fetch(ticket)).rejects.toEqual(notValid);
  });
});
