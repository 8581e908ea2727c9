import type { RowSource } from '../../src/reading/row-source.ts';
import type { IntakeEvent, Merged, Problem, Rejection, SupplierRecord } from '../../src/records/intake-event.ts';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import type { FileProfile } from '../../src/records/file-profile.ts';
import { profileFile } from '../../src/records/profile-file.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** Everything that intake finds in a file. */
export interface Found {
  readonly profile: FileProfile;
  readonly events: readonly IntakeEvent[];
  readonly suppliers: readonly SupplierRecord[];
  readonly problems: readonly Problem[];
  readonly rejected: readonly Rejection[];
  readonly merged: readonly Merged[];
}

const onNewYear = { source: 'buyer', asOf: null, today: '2026-01-01' } as const;

/** Reads a file twice, as intake does. */
export async function findIn(source: RowSource, options: Partial<IntakeOptions> = {}): Promise<Found> {
  const profile = await profileFile(source, { ...onNewYear, ...options });
  const events: IntakeEvent[] = [];
  for await (const event of readRecords(source, profile)) events.push(event);
  return {
    profile,
    events,
    suppliers: events.flatMap((event) => (event.kind === 'supplier' ? [event.record] : [])),
    problems: events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : [])),
    rejected: events.flatMap((event) => (event.kind === 'rejected' ? [event.rejection] : [])),
    merged: events.flatMap((event) => (event.kind === 'merged' ? [event.merged] : [])),
  };
}
