import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { peakBytes } from '../process-tree.ts';
import { bootstrapInterval, type Interval } from '../statistics.ts';

const program = fileURLToPath(new URL('./large-pack-process.ts', import.meta.url));

/** Resident bytes that a pack of five gigabytes may take. */
export const packMemoryLimit = 150 * 1024 ** 2;
/** Milliseconds to the first byte of a pack. */
export const firstByteLimit = 100;

/** A pack that is only papers. */
export interface LargePack {
  readonly papers: number;
  readonly paperMegabytes: number;
  /** How often it is begun, to time its first byte. */
  readonly begun: number;
}

export type LargePackTask = LargePack & { readonly part: 'whole' | 'first-byte' };

/** Cost of one large pack. */
export interface LargePackReading extends LargePack {
  /** Peak bytes of the process, Node included. */
  readonly peakBytes: number;
  readonly seconds: number;
  /** Milliseconds from the call to the first byte. */
  readonly firstByte: Interval;
}

/** Writes a pack to nowhere, and begins it some times, each in a process of its own. @throws Error unless both end well */
export async function largePack(pack: LargePack): Promise<LargePackReading> {
  const begun = await inProcess({ ...pack, part: 'first-byte' });
  const whole = await inProcess({ ...pack, part: 'whole' });
  return {
    ...pack,
    peakBytes: whole.peakBytes,
    seconds: whole.seconds[0] ?? Number.NaN,
    firstByte: bootstrapInterval(begun.seconds.map((each) => each * 1e3)),
  };
}

async function inProcess(
  task: LargePackTask,
): Promise<{ readonly seconds: readonly number[]; readonly peakBytes: number }> {
  const writing = fork(program, [JSON.stringify(task)]);
  const ended = once(writing, 'exit');
  const told = once(writing, 'message') as Promise<[{ readonly seconds: readonly number[] }]>;
  const failed = ended.then(([code]): never => {
    throw new Error(`Writing the pack ended with ${String(code)}`);
  });
  const [{ seconds }] = await Promise.race([told, failed]);
  const peak = peakBytes(writing.pid ?? 0);
  failed.catch(() => undefined);
  writing.disconnect();
  await ended;
  return { seconds, peakBytes: peak };
}
