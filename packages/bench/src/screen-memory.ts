import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Workload } from './benchmark.ts';
import { supplierCsv, writeSupplierCsv } from './csv/supplier-csv.ts';
import { dossierLines } from './dossier-lines.ts';
import { peakBytes, processorSeconds, residentBytes } from './process-tree.ts';

const commandLine = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));
/** Launcher behind `npm run plumbline`, which starts the command line with the flags that it needs. */
const launcher = fileURLToPath(new URL('../../../scripts/plumbline.mjs', import.meta.url));
const looks = 50;

/** Resident bytes that screening a million rows may take, and assessing a million dossiers. */
export const screeningMemoryLimit = 512 * 1024 ** 2;

/** Cost of one screening through the command line. */
export interface ScreeningReading {
  readonly rows: number;
  readonly fileBytes: number;
  /** Peak bytes of the screening process. */
  readonly peakBytes: number;
  /** Peak bytes of it and its launcher together; program code in both counts twice. */
  readonly togetherBytes: number;
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Suppliers, accepted and rejected rows of the generated list, as the command line reports them. @throws Error unless it ends well */
export async function screenedCounts(
  workload: Workload,
): Promise<{ suppliers: number; accepted: number; rejected: number }> {
  await writeSupplierCsv(workload);
  const screening = spawn(process.execPath, [commandLine, 'screen', supplierCsv(workload), '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(screening, 'close') as Promise<[number | null]>;
  const [text, [code]] = await Promise.all([buffer(screening.stdout), closed]);
  if (code !== 0) throw new Error(`screen ended with ${String(code)}`);
  const { file, suppliers } = JSON.parse(text.toString()) as {
    file: { accepted: number; rejected: number };
    suppliers: unknown[];
  };
  return { suppliers: suppliers.length, accepted: file.accepted, rejected: file.rejected };
}

/**
 * Screens the generated list as `npm run plumbline` does, discards the JSON, and samples the memory of the launcher and its children.
 * @throws Error unless it ends well
 */
export async function screenMemory(workload: Workload): Promise<ScreeningReading> {
  await writeSupplierCsv(workload);
  const { size: fileBytes } = await stat(supplierCsv(workload));
  const watched = await watchProgram([launcher, 'screen', supplierCsv(workload), '--format', 'json']);
  return { rows: workload.size, fileBytes, ...watched };
}

/** Cost of assessing dossiers through the command line, one a line, piped in. */
export type AssessingReading = Omit<ScreeningReading, 'rows' | 'fileBytes'> & {
  readonly dossiers: number;
  readonly inputBytes: number;
};

/** Pipes generated dossiers into `plumbline assess -`, and discards the results. @throws Error unless it ends well */
export async function assessMemory(dossiers: number): Promise<AssessingReading> {
  let inputBytes = 0;
  const input = function* (): Generator<string> {
    for (const line of dossierLines(dossiers)) {
      inputBytes += Buffer.byteLength(line);
      yield line;
    }
  };
  const watched = await watchProgram([launcher, 'assess', '-'], Readable.from(input()));
  return { dossiers, inputBytes, ...watched };
}

type Watched = Omit<ScreeningReading, 'rows' | 'fileBytes'>;

async function watchProgram(words: readonly string[], input: Readable | null = null): Promise<Watched> {
  const since = performance.now();
  const program = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  const pid = program.pid ?? 0;
  let peak = 0;
  let together = 0;
  let processor = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakBytes(pid));
    together = Math.max(together, residentBytes(pid));
    processor = Math.max(processor, processorSeconds(pid));
  }, looks);
  const exited = once(program, 'exit') as Promise<[number | null]>;
  await (input === null ? program.stdin.end() : pipeline(input, program.stdin));
  const [code] = await exited;
  clearInterval(timer);
  if (code !== 0) throw new Error(`${words.slice(1).join(' ')} ended with ${String(code)}`);
  return {
    peakBytes: peak,
    togetherBytes: together,
    seconds: (performance.now() - since) / 1e3,
    processorSeconds: processor,
  };
}
