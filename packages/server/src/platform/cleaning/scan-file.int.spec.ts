import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRefused } from './file-refused.ts';
import { scanFile, ScannerAway } from './scan-file.ts';

/** What the scanner finds bad in the tests. */
const BAD = 'plumbline test malware';
const MOST = 200_000;

/** A scanner that speaks as clamd does: INSTREAM, pieces with their length, a reply that ends with zero; above its limit it hangs up at once. */
function aScanner(): Server {
  return createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      got = Buffer.concat([got, bytes]);
      if (got.length > MOST) {
        socket.end('INSTREAM size limit exceeded. ERROR\0');
        return;
      }
      if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
      const isAsked = got.subarray(0, 10).toString() === 'zINSTREAM\0';
      socket.end(isAsked ? (got.includes(BAD) ? 'stream: Test.Malware FOUND\0' : 'stream: OK\0') : 'UNKNOWN COMMAND\0');
    });
  });
}

let folder: string;
let scanner: Server;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-scan-'));
  scanner = aScanner();
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
  const address = scanner.address();
  url = `tcp://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`;
});
afterAll(async () => {
  scanner.close();
  await rm(folder, { recursive: true });
});

async function scanned(content: string, by = url): Promise<unknown> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return scanFile(path, by).catch((error: unknown) => (error instanceof FileRefused ? error.refusal : error));
}

test('A file is sent to the scanner in pieces, and its word counts', async () => {
  expect(await scanned('a clean paper '.repeat(10_000))).toBe('clean');
  expect(await scanned(`something ${BAD}`)).toBe('infected');
});

test('A file that the scanner does not take whole is not taken', async () => {
  expect(await scanned('x'.repeat(5 * MOST))).toBe('too-large');
});

test('Without a scanner that is said; a scanner that is away is asked again', async () => {
  expect(await scanFile(join(folder, 'nothing is opened'), undefined)).toBe('not-scanned');
  expect(await scanned('paper', 'tcp://127.0.0.1:1')).toBeInstanceOf(ScannerAway);
});
