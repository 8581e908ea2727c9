import { readFile } from 'node:fs/promises';

/** Bytes of memory that a process takes; 0 where the system does not say it. */
export async function residentBytes(processId: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(processId)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}
