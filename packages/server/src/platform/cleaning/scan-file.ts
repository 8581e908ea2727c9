import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { FileRefused } from './file-refused.ts';

/** What is known of malware in a file that was taken. */
export const SCANS = ['clean', 'not-scanned'] as const;
export type Scan = (typeof SCANS)[number];

/** The scanner gave no answer: worth another try. */
export class ScannerAway extends Error {}

/** Milliseconds without a word from the scanner. */
const PATIENCE = 60_000;
const CHUNK = 64 * 1024;

/**
 * Asks clamd for malware in a file, which is sent over the connection (INSTREAM).
 * @param scanner `tcp://host:port`; undefined where there is none
 * @throws FileRefused for malware, and for a file larger than the scanner takes @throws ScannerAway
 */
export async function scanFile(path: string, scanner: string | undefined): Promise<Scan> {
  if (scanner === undefined) return 'not-scanned';
  const answer = await answerOf(path, new URL(scanner));
  if (/\bOK$/.test(answer)) return 'clean';
  if (/\bFOUND$/.test(answer)) throw new FileRefused('infected');
  if (/size limit exceeded/i.test(answer)) throw new FileRefused('too-large');
  throw new ScannerAway(`The scanner answers: ${answer.slice(0, 100)}`);
}

async function answerOf(path: string, { hostname, port }: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    let problem = 'no answer';
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('data', (bytes: Buffer) => (answer += bytes.toString('latin1')));
    // A scanner that has seen enough closes while more is sent: what it said before counts.
    socket.on('error', (error) => (problem = error.message));
    socket.on('close', () => {
      const said = answer.replace(/\0.*$/s, '').trim();
      if (said === '') reject(new ScannerAway(`The scanner is away: ${problem}`));
      else resolve(said);
    });
    socket.on('connect', () => {
      void send(socket, path).catch(() => socket.destroy());
    });
  });
}

/**
 * Each piece goes out with its length before it; a length of zero ends the file. Before each the socket is read: a scanner that hangs up
 * has said why, and a write to a closed connection would throw that away.
 */
async function send(socket: Socket, path: string): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    await setImmediate();
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await written(socket, Buffer.concat([length, piece]));
  }
  socket.end(Buffer.alloc(4));
}

/** Also settles where the connection ends first; the loop sees that then. */
async function written(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve) => {
    socket.write(bytes, () => {
      resolve();
    });
  });
}
