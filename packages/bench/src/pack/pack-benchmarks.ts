import type { Benchmark } from '../benchmark.ts';
import { evidencePack } from './evidence-pack.ts';
import { packReport } from './pack-report.ts';

/** Benchmarks of evidence packs, in the order of the report. */
export const packBenchmarks: readonly Benchmark[] = [evidencePack, packReport];
