import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../../../platform/config/config.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { StoredFile } from '../../../platform/storage/stored-file.entity.ts';
import { FileLooks, LOOK_CAPS, type LookCaps } from './file-looks.ts';

const organisation = randomUUID();
const day = '2026-11-27';
let folder: string;
let storage: FileStorage;
const opened: FileLooks[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-looks-'));
  storage = new FileStorage({ environment: { STORAGE_FOLDER: folder } } as Config);
});

afterAll(async () => {
  await Promise.all(opened.map((looks) => looks.onModuleDestroy()));
  await rm(folder, { recursive: true });
});

function looksWith(caps: Partial<LookCaps>): FileLooks {
  const looks = new FileLooks(storage, { ...LOOK_CAPS, ...caps });
  opened.push(looks);
  return looks;
}

async function stored(content: Iterable<string>): Promise<StoredFile> {
  const written = await storage.write(organisation, Readable.from(content));
  const now = new Date();
  return {
    ...written,
    organisationId: organisation,
    id: randomUUID(),
    kind: 'upload',
    name: 'list.csv',
    createdBy: null,
    createdAt: now,
    expiresAt: now,
  };
}

function* wide(columns: number, rows: number): Generator<string> {
  yield `${Array.from({ length: columns }, (_, at) => `Column ${String(at)}`).join(',')}\n`;
  for (let row = 0; row < rows; row += 1) {
    yield `${Array.from({ length: columns }, (_, at) => `value ${String(row * at)}`).join(',')}\n`;
  }
}

describe('A first look at a file', () => {
  test('says what its columns are', async () => {
    const file = await stored(['Supplier name,Country\n', 'Kestrel Formwork WLL,Qatar\n']);
    const { mapping, facts } = await looksWith({}).sniff(organisation, file, {}, day);
    expect(mapping).toEqual([
      { index: 0, field: 'supplierName' },
      { index: 1, field: 'country' },
    ]);
    expect(facts.delimiter).toBe(',');
  });

  test('that takes too long ends with one sentence, and the next file gets its place', async () => {
    const looks = looksWith({ milliseconds: 1, places: 1 });
    const file = await stored(['Supplier name,Country\n', 'Kestrel Formwork WLL,Qatar\n']);
    for (let look = 0; look < 2; look += 1) {
      await expect(looks.sniff(organisation, file, {}, day)).rejects.toMatchObject({
        code: 'look-time-cap',
        parameters: { seconds: 0.001 },
      });
    }
  });

  test('that takes too much memory ends with one sentence', async () => {
    const looks = looksWith({ megabytes: 160 });
    const file = await stored(wide(8_000, 500));
    await expect(looks.sniff(organisation, file, {}, day)).rejects.toMatchObject({
      code: 'look-memory-cap',
      parameters: { megabytes: 160 },
    });
  });

  test('of a workbook that is none ends with its own sentence', async () => {
    const file = await stored(['PK\u0003\u0004 and nothing more']);
    await expect(looksWith({}).sniff(organisation, file, {}, day)).rejects.toMatchObject({ code: 'archive-broken' });
  });

  test('refuses a constant that its field does not know, by its code', async () => {
    const file = await stored(['Supplier name\n', 'Kestrel Formwork WLL\n']);
    const asked = {
      mapping: [{ index: 0, field: 'supplierName' as const }],
      constants: [{ field: 'country' as const, value: 'Atlantis' }],
      source: 'buyer' as const,
    };
    await expect(
      looksWith({}).tryMapping(organisation, file, { reading: {}, today: day, asked }),
    ).rejects.toMatchObject({
      code: 'constant-not-understood',
    });
  });
});
