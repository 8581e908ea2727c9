import { assessment } from './assess/assessment.ts';
import type { Benchmark } from './benchmark.ts';
import { csvToRecords } from './csv/csv-to-records.ts';
import { csvToRows } from './csv/csv-to-rows.ts';
import { fileToLiveTables, fileToLiveTablesBySave } from './import/file-to-live-tables.ts';
import { rulesWithTrace } from './rules/rules-with-trace.ts';
import { xlsxToRows } from './xlsx/xlsx-to-rows.ts';

/** Benchmarks of the packages: files and memory only. */
export const packageBenchmarks: readonly Benchmark[] = [csvToRows, csvToRecords, xlsxToRows, rulesWithTrace];

/** Benchmarks of the service: both sides work in PostgreSQL. */
export const serviceBenchmarks: readonly Benchmark[] = [fileToLiveTables, fileToLiveTablesBySave, assessment];

/** Every side-by-side benchmark, in the order of the report. */
export const benchmarks: readonly Benchmark[] = [...packageBenchmarks, ...serviceBenchmarks];
