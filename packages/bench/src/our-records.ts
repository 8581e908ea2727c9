import { profileFile, readRecords, type IntakeEvent } from '@plumbline/intake';
import { ourRowSource } from './our-rows.ts';

const day = '2026-11-25';

/** All of intake on a file on disk: both readings. */
export async function* ourRecords(path: string): AsyncGenerator<IntakeEvent> {
  const source = await ourRowSource(path);
  const profile = await profileFile(source, { source: 'buyer', asOf: day, today: day });
  yield* readRecords(source, profile);
}
