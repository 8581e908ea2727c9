import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LogOutput } from './log-output.ts';

/** Lines that the output keeps, more than the pipe holds that nobody reads, and lines beyond that. */
const [KEPT, DROPPED] = [100, 200];
const LINE = `${'a line '.repeat(150)}\n`;

let folder: string;
let pipe: number;
let reader: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-log-'));
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  pipe = openSync(join(folder, 'pipe'), 'r+');
  // An empty pipe is then told as EAGAIN, and does not hold up the test.
  reader = openSync(join(folder, 'pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
});
afterEach(() => {
  closeSync(pipe);
  closeSync(reader);
  rmSync(folder, { recursive: true });
});

/** What is in the pipe at this moment. */
function readNow(buffer: Buffer): string {
  try {
    return buffer.subarray(0, readSync(reader, buffer)).toString();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return '';
    throw error;
  }
}

/** Reads the pipe up to what tells of dropped lines, which is written last. */
async function readAll(): Promise<string> {
  const buffer = Buffer.alloc(64 * 1024);
  let text = '';
  while (!text.includes('were dropped')) {
    text += readNow(buffer);
    await nextTurn();
  }
  return text;
}

test('a log whose reader has stopped does not hold up the process: lines are dropped, and counted once there is room', async () => {
  const output = new LogOutput(pipe, KEPT * LINE.length);
  for (let line = 0; line < KEPT + DROPPED; line += 1) output.write(LINE);
  expect(await output.flushed(100)).toBe(false);
  const said = await readAll();
  expect(said.split(LINE).length - 1).toBe(KEPT);
  expect(said).toContain(`"code":"log.dropped","lines":${DROPPED}`);
  expect(await output.flushed(60_000)).toBe(true);
});

test('a log on a full disk does not hold up the process, and is no error', async () => {
  const output = new LogOutput(openSync('/dev/full', 'w'));
  output.write(LINE);
  expect(await output.flushed(100)).toBe(false);
});
