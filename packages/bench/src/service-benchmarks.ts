import { assessment } from './assess/assessment.ts';
import type { Benchmark } from './benchmark.ts';
import { fileToLiveTables, fileToLiveTablesBySave } from './import/file-to-live-tables.ts';

/** Benchmarks in PostgreSQL, in the order of the report. */
export const serviceBenchmarks: readonly Benchmark[] = [fileToLiveTables, fileToLiveTablesBySave, assessment];
