import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPdf } from '../cleaning/testing/files.ts';
import type { Config } from '../config/config.ts';
import { QuotaReached } from '../quotas/quota-reached.ts';
import { QUOTAS } from '../quotas/quotas.ts';
import { pathOfEncrypted, writeEncrypted } from '../storage/encrypted-files.ts';
import { FileStorage } from '../storage/file-storage.ts';
import type { drawPage } from './draw-in-child.ts';
import { NobodyWaits, PagePictures } from './page-pictures.ts';

const PICTURE = { pages: 9, width: 1, height: 1, picture: Buffer.from('a picture') };

let folder: string;
let storage: FileStorage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  storage = new FileStorage({ environment: { STORAGE_FOLDER: folder } } as Config);
});
afterAll(() => rm(folder, { recursive: true }));

const [ours, theirs] = [randomUUID(), randomUUID()];
const person = (organisationId: string) => ({ organisationId, userId: 'a person' });
const fileOf = (organisationId: string, digest = 'a digest') => ({
  ...{ organisationId, fileId: randomUUID(), key: randomBytes(32), digest, type: 'pdf' as const },
});

/** What was begun, by its page; a drawing ends when the test ends it, or its signal is aborted. */
let begun: number[];
let ended: number[];
let ends: Map<number, () => void>;
let pictures: PagePictures;
beforeEach(() => {
  [begun, ended, ends] = [[], [], new Map<number, () => void>()];
  const draw: typeof drawPage = (_, { page }, { signal } = {}) => {
    begun.push(page);
    return new Promise((resolve, reject) => {
      ends.set(page, () => resolve(PICTURE));
      signal?.addEventListener('abort', () => (ended.push(page), reject(signal.reason as Error)));
    });
  };
  pictures = new PagePictures(storage, draw);
});

const ask = (organisationId: string, page: number, signal?: AbortSignal) =>
  pictures.page(person(organisationId), fileOf(organisationId), { page, width: 800, ...(signal && { signal }) });
const begin = async (...asked: Parameters<typeof ask>) => {
  const page = ask(...asked);
  page.catch(() => undefined);
  await nextTurn();
  return page;
};

describe('A page that was drawn', () => {
  test('is shown again without its file, to people of the same organisation alone', async () => {
    const content = await aPdf();
    const place = { organisationId: ours, fileId: randomUUID() };
    const file = {
      ...place,
      key: randomBytes(32),
      type: 'pdf' as const,
      digest: createHash('sha256').update(content).digest('hex'),
    };
    await writeEncrypted(storage, place, file.key, content);
    const drawing = new PagePictures(storage);
    const asked = { page: 1, width: 320 };
    const first = await drawing.page(person(ours), file, asked);
    expect(first).toMatchObject({ pages: 1, width: 320 });
    await rm(pathOfEncrypted(storage, place));
    expect(await drawing.page(person(ours), file, asked)).toBe(first);
    await expect(drawing.page(person(theirs), { ...file, organisationId: theirs }, asked)).rejects.toThrow();
  });
});

describe('A page that is drawn', () => {
  test('is drawn once for all who ask, and goes on while one of them waits', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const [gone, waits] = [ask(ours, 1, one.signal), ask(ours, 1, other.signal)];
    await nextTurn();
    expect(begun).toEqual([1]);
    one.abort();
    await expect(gone).rejects.toThrow(NobodyWaits);
    expect(ended).toEqual([]);
    ends.get(1)?.();
    expect(await waits).toBe(PICTURE);
  });

  test('is given up when nobody waits, and one that has not begun is never begun', async () => {
    const leaving = new AbortController();
    const asked = [1, 2, 3].map((page) => ask(ours, page, leaving.signal));
    await nextTurn();
    leaving.abort();
    for (const each of asked) await expect(each).rejects.toThrow(NobodyWaits);
    await nextTurn();
    expect([begun, ended]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    void begin(ours, 3);
    await nextTurn();
    expect(begun).toEqual([1, 2, 3]);
  });

  test('waits for no more than a turn of other organisations', async () => {
    for (let page = 1; page <= 10; page += 1) void begin(ours, page);
    void begin(theirs, 11);
    await nextTurn();
    expect(begun).toEqual([1, 2, 11]);
  });

  test('is one of a few that a person may wait for', async () => {
    const most = QUOTAS.drawings.person;
    for (let page = 1; page <= most; page += 1) void begin(ours, page);
    await expect(ask(ours, most + 1)).rejects.toThrow(QuotaReached);
    ends.get(1)?.();
    await nextTurn();
    void begin(ours, most + 1);
  });
});
