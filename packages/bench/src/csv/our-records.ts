import { profileFile, readRecords, type IntakeEvent } from '@plumbline/intake';
import type { Workload } from '../benchmark.ts';
import { ourRowSource } from '../our-rows.ts';
import { supplierCsv } from './supplier-csv.ts';

const day = '2026-11-25';

/** All of intake on the list: both readings. */
export async function* ourRecords(workload: Workload): AsyncGenerator<IntakeEvent> {
  const source = await ourRowSource(supplierCsv(workload));
  const profile = await profileFile(source, { source: 'buyer', asOf: day, today: day });
  yield* readRecords(source, profile);
}
