import type { Benchmark } from './benchmark.ts';
import { csvToRecords } from './csv/csv-to-records.ts';
import { csvToRows } from './csv/csv-to-rows.ts';
import { rulesWithTrace } from './rules/rules-with-trace.ts';
import { sectorReading } from './sector/sector-reading.ts';
import { xlsxToRecords } from './xlsx/xlsx-to-records.ts';
import { xlsxToRows } from './xlsx/xlsx-to-rows.ts';

/** Benchmarks in files and memory only, in the order of the report. */
export const packageBenchmarks: readonly Benchmark[] = [
  csvToRows,
  csvToRecords,
  xlsxToRows,
  xlsxToRecords,
  sectorReading,
  rulesWithTrace,
];
