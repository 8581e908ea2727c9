import { expect, test } from '@jest/globals';
import { profileFile } from '../../src/records/profile-file.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { writtenFile } from './written-file.ts';

test('a supplier with thousands of sites lets others have a turn after every 50 of its rows and sites', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => ['V-1', 'Kestrel Formwork', 'Qatar', `Plot ${String(at)}`]);
  const source = writtenFile(['Vendor no', 'Supplier', 'Country', 'Address'], rows, 1_000);
  const profile = await profileFile(source, { source: 'buyer', asOf: null, today: '2026-01-01' });
  let pauses = 0;
  let sites = 0;
  for await (const event of readRecords(source, profile, async () => (pauses += 1))) {
    if (event.kind === 'supplier') sites = event.record.dossier.sites.length;
  }
  expect(sites).toBe(rows.length);
  expect(pauses).toBeGreaterThanOrEqual((2 * rows.length) / 50 - 2);
});
