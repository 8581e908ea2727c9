import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;
/** Fields in /proc/PID/stat after the program's name. */
const [userTime, systemTime, endedUserTime, endedSystemTime] = [11, 12, 13, 14] as const;

/** Process ids of a process and its descendants that are still alive. */
function treeOf(pid: number): number[] {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).trim();
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => treeOf(Number(child))))];
}

/**
 * Current bytes of memory of `pid` and its descendants; 0 when there are none. Processes of one program share the memory of its files,
 * Node's own above all: of these bytes, those of the process that has most count.
 */
export function residentBytes(pid: number): number {
  const all = treeOf(pid).map((each) => {
    const status = textOf(`/proc/${each}/status`);
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1_024;
    const files = field('RssFile');
    return { files, own: field('VmRSS') - files };
  });
  return all.reduce((sum, { own }) => sum + own, 0) + Math.max(0, ...all.map(({ files }) => files));
}

/** Peak bytes of any one living process among `pid` and its descendants; 0 when there are none. */
export function peakBytes(pid: number): number {
  return Math.max(0, ...treeOf(pid).map(peakOf));
}

function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1_024;
}

/** Seconds of processor time of `pid` and its descendants, including those that have ended. */
export function processorSeconds(pid: number): number {
  return treeOf(pid).reduce(
    (sum, each) => sum + statSeconds(each, [userTime, systemTime, endedUserTime, endedSystemTime]),
    0,
  );
}

/** Seconds of processor time of processes that this one started and that have ended. */
export function endedProcessorSeconds(): number {
  return statSeconds(process.pid, [endedUserTime, endedSystemTime]);
}

function statSeconds(pid: number, fields: readonly number[]): number {
  const values = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.reduce((sum, field) => sum + Number(values[field] ?? 0), 0) / ticksPerSecond;
}

/** Seconds that all processors of the machine were busy since it started, for any process. */
export function busySeconds(): number {
  const [line = ''] = textOf('/proc/stat').split('\n');
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupts + softInterrupts + stolen) / ticksPerSecond;
}

/** A process that has ended has no file to read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
