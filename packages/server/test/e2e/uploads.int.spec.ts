import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { rm, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { FileStorage } from '../../src/platform/storage/file-storage.ts';
import { MOST_UPLOAD_BYTES } from '../../src/platform/storage/upload-server.ts';
import { HALF_UPLOAD_LIFE, removeHalfUploads } from '../../src/platform/storage/remove-half-uploads.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';

const LIST = Buffer.from('supplier,country\nKestrel Formwork,Qatar\nBorneo Palm,Malaysia\n');
const HALF = 20;
const tus = { 'tus-resumable': '1.0.0' };

let service: TestService;
let buyer: TestOrganisation;
let analyst: Browser;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  analyst = await buyer.member('analyst');
});

afterAll(() => service.close());

/** Begins an upload. @returns the answer, and the path at which it continues */
async function begin(browser: Browser, headers: Record<string, string>): Promise<{ begun: Response; path: string }> {
  const metadata = `filename ${Buffer.from('vendors.csv').toString('base64')}`;
  const begun = await browser.fetch(`/files?organisation=${browser.place.organisation ?? ''}`, {
    method: 'POST',
    headers: { ...tus, 'upload-metadata': metadata, ...headers },
  });
  return { begun, path: (begun.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '') };
}

async function beginList(browser = analyst): Promise<string> {
  const { begun, path } = await begin(browser, { 'upload-length': String(LIST.length) });
  expect(begun.status).toBe(201);
  return path;
}

function send(browser: Browser, path: string, offset: number, piece: Buffer): Promise<Response> {
  const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return browser.fetch(path, { method: 'PATCH', headers, body: new Uint8Array(piece) });
}

function ask(browser: Browser, path: string): Promise<Response> {
  return browser.fetch(path, { method: 'HEAD', headers: tus });
}

const sent = (response: Response): number => Number(response.headers.get('upload-offset'));

/** The storage key of an upload. */
function keyOf(path: string): string {
  return `${buyer.id}/${new URL(path, service.address).pathname.split('/').at(-1) ?? ''}`;
}

/** Sends a piece and drops the connection before it is complete. */
async function loseConnection(path: string, piece: Buffer, announced: number): Promise<void> {
  const patch = request(`${service.address}${path}`, {
    method: 'PATCH',
    headers: {
      ...tus,
      origin: analyst.place.origin,
      'x-plumbline': '1',
      cookie: analyst.cookie,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(announced),
    },
  });
  patch.on('error', () => undefined);
  const closed = new Promise((resolve) => patch.once('close', resolve));
  patch.write(piece);
  const storage = new FileStorage(service.db.config);
  while ((await storage.describe(keyOf(path))).size < piece.length) await wait(20);
  patch.destroy();
  await closed;
}

interface FileRow {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  readonly person: string;
}

/** The organisation's rows of the file, by the global id in the upload's last answer. */
async function stored(fileId: string | null): Promise<FileRow[]> {
  const uuid = Buffer.from(fileId ?? '', 'base64url')
    .toString()
    .split(':')
    .at(-1);
  const { rows } = await service.db.admin.query<FileRow>(
    `SELECT f.name, f.size::int, f.digest, u.name AS person FROM stored_files f JOIN auth.users u ON u.id = f.created_by WHERE f.id::text = $1`,
    [uuid],
  );
  return rows;
}

const whole: Omit<FileRow, 'person'> = {
  name: 'vendors.csv',
  size: LIST.length,
  digest: createHash('sha256').update(LIST).digest('hex'),
};

describe('An upload', () => {
  test('goes up in pieces, and the last answer says by which id imports know the file', async () => {
    const path = await beginList();
    const first = await send(analyst, path, 0, LIST.subarray(0, HALF));
    expect([first.status, sent(first), first.headers.get('upload-file-id')]).toEqual([204, HALF, null]);
    const last = await send(analyst, path, HALF, LIST.subarray(HALF));
    expect([last.status, sent(last)]).toEqual([204, LIST.length]);
    expect(await stored(last.headers.get('upload-file-id'))).toEqual([
      { ...whole, person: 'analyst of Northfield Retail' },
    ]);
  });

  test('goes on where a lost connection left it, byte for byte', async () => {
    const path = await beginList();
    await loseConnection(path, LIST.subarray(0, HALF), LIST.length);
    const asked = await ask(analyst, path);
    expect([asked.status, sent(asked), asked.headers.get('upload-length')]).toEqual([200, HALF, String(LIST.length)]);
    expect((await send(analyst, path, 0, LIST)).status).toBe(409);
    const last = await send(analyst, path, HALF, LIST.subarray(HALF));
    expect(await stored(last.headers.get('upload-file-id'))).toMatchObject([whole]);
  });

  test('whose last answer was lost tells the id again, and once only the file is there', async () => {
    const path = await beginList();
    const last = await send(analyst, path, 0, LIST);
    const asked = await ask(analyst, path);
    expect(asked.headers.get('upload-file-id')).toBe(last.headers.get('upload-file-id'));
    expect(await stored(asked.headers.get('upload-file-id'))).toHaveLength(1);
  });

  test('whose last bytes came to a process that died before it wrote them down is whole for everyone who asks', async () => {
    const path = await beginList();
    const last = await send(analyst, path, 0, LIST);
    await service.db.admin.query(
      'DELETE FROM stored_files WHERE digest = $1 AND created_at = (SELECT max(created_at) FROM stored_files)',
      [whole.digest],
    );
    expect(await stored(last.headers.get('upload-file-id'))).toEqual([]);
    const asked = await ask(analyst, path);
    expect(await stored(asked.headers.get('upload-file-id'))).toMatchObject([whole]);
  });

  test('that is whole is not taken away or written over', async () => {
    const path = await beginList();
    const last = await send(analyst, path, 0, LIST);
    const removed = await analyst.fetch(path, { method: 'DELETE', headers: tus });
    const over = await send(analyst, path, 0, LIST);
    const longer = await send(analyst, path, LIST.length, LIST);
    expect([removed.status, over.status, longer.status]).toEqual([403, 409, 413]);
    expect(await stored(last.headers.get('upload-file-id'))).toMatchObject([whole]);
  });

  test('is recorded under the person who sent it, whatever the client says', async () => {
    const person = Buffer.from('00000000-0000-4000-8000-000000000000').toString('base64');
    const name = Buffer.from('vendors.csv').toString('base64');
    const { path } = await begin(analyst, {
      'upload-length': String(LIST.length),
      'upload-metadata': `person ${person},filename ${name}`,
    });
    const last = await send(analyst, path, 0, LIST);
    expect(await stored(last.headers.get('upload-file-id'))).toMatchObject([
      { person: 'analyst of Northfield Retail' },
    ]);
  });
});

describe('An upload that somebody has begun', () => {
  test('is nobody else’s to look at, go on with or take away', async () => {
    const path = await beginList();
    const colleague = await buyer.member('analyst');
    const other = await service.organisation('Xylograph Retail');
    const stranger = await other.member('analyst');
    const elsewhere = path.replace(buyer.id, other.id);
    for (const [browser, at] of [
      [colleague, path],
      [stranger, path],
      [stranger, elsewhere],
      [service.stranger(), path],
    ] as const) {
      const answers = [
        await ask(browser, at),
        await send(browser, at, 0, LIST),
        await browser.fetch(at, { method: 'DELETE', headers: tus }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    expect(sent(await ask(analyst, path))).toBe(0);
    expect((await analyst.fetch(path, { method: 'DELETE', headers: tus })).status).toBe(204);
    expect((await ask(analyst, path)).status).toBe(404);
  });

  test('is refused to a viewer', async () => {
    const viewer = await buyer.member('viewer');
    expect((await begin(viewer, { 'upload-length': '1' })).begun.status).toBe(403);
    expect((await send(viewer, await beginList(), 0, LIST)).status).toBe(403);
  });

  test.each(['supplier', 'auditor'] as const)('is not begun in an organisation of kind %s', async (kind) => {
    const other = await service.organisation(`A ${kind}`, kind);
    for (const browser of [other.owner, await other.member('admin')]) {
      expect((await begin(browser, { 'upload-length': '1' })).begun.status).toBe(403);
    }
  });
});

describe('A file that is too large', () => {
  test('is refused before it is sent, in one sentence with the limit', async () => {
    const { begun } = await begin(analyst, { 'upload-length': String(MOST_UPLOAD_BYTES + 1) });
    expect([begun.status, await begun.text()]).toEqual([
      413,
      'The file is larger than 200 MB. Compress it as .gz, or split it into several files.',
    ]);
  });

  test('is refused when its length is told late', async () => {
    const { begun, path } = await begin(analyst, { 'upload-defer-length': '1' });
    expect(begun.status).toBe(201);
    const late = await analyst.fetch(path, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': '0',
        'upload-length': String(MOST_UPLOAD_BYTES + 1),
        'content-type': 'application/offset+octet-stream',
      },
      body: 'x',
    });
    expect(late.status).toBe(413);
  });
});

describe('After a day', () => {
  const now = new Date();
  const yesterday = new Date(now.getTime() - HALF_UPLOAD_LIFE - 1000);

  async function age(path: string): Promise<string> {
    const key = keyOf(path);
    await utimes(`${new FileStorage(service.db.config).pathOf(key)}.json`, yesterday, yesterday);
    return key;
  }

  test('half an upload is given up, and what is whole or younger stays', async () => {
    const storage = new FileStorage(service.db.config);
    const half = await beginList();
    await send(analyst, half, 0, LIST.subarray(0, HALF));
    const finished = await beginList();
    await send(analyst, finished, 0, LIST);
    const keys = [await age(half), await age(finished)];
    await service.db.admin.query(`UPDATE begun_uploads SET begun_at = begun_at - interval '25 hours'`);
    const young = await beginList();
    await service.db.database.transaction(buyer.id, (tx) => removeHalfUploads(tx, storage, buyer.id));
    expect(await Promise.all(keys.map((key) => storage.exists(key)))).toEqual([false, true]);
    expect((await ask(analyst, half)).status).toBe(404);
    expect((await ask(analyst, young)).status).toBe(200);
    // Only the recent upload takes room.
    const { rows } = await service.db.admin.query('SELECT id FROM begun_uploads WHERE organisation_id = $1', [
      buyer.id,
    ]);
    expect(rows).toEqual([{ id: keyOf(young).split('/')[1] }]);
    service.db.clock.forward({ hours: 24 });
    await service.db.database.transaction(buyer.id, (tx) => removeHalfUploads(tx, storage, buyer.id));
    expect((await ask(analyst, young)).status).toBe(404);
  });

  test('there is nothing to give up where nobody has uploaded anything', async () => {
    const { id } = await service.organisation('Without files');
    const storage = new FileStorage(service.db.config);
    await rm(storage.folderOf(id), { recursive: true, force: true });
    await service.db.database.transaction(id, (tx) => removeHalfUploads(tx, storage, id));
    expect(await storage.uploadsBegunBefore(id, now)).toEqual([]);
  });
});
