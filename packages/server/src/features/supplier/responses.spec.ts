import { describe, expect, test } from '@jest/globals';
import { composeDossier } from './compose-dossier.ts';
import type { StoredObservation } from './stored-observation.ts';
import { readFileOf, storedRows, type WrittenFile } from './testing/a-record.ts';

const subject = { id: 'supplier', name: 'Acme Mills' };

/** What files say of the supplier, recorded one after the other. */
async function rowsOf(all: readonly WrittenFile[]): Promise<StoredObservation[]> {
  const read = await Promise.all(all.map(readFileOf));
  return read.flatMap(({ packed }, at) => {
    const recording = {
      supplierId: 'supplier',
      importId: `import ${at}`,
      recordedFrom: new Date(1_770_000_000_000 + at),
    };
    return packed.slice(0, 1).flatMap((each) => storedRows(each, recording));
  });
}

describe('The response to findings at a site', () => {
  test('is the newest one, also where it was said of the supplier as a whole', async () => {
    const file = (asOf: string, ...rows: [site: string, response: string][]): WrittenFile => ({
      header: ['Supplier', 'Site name', 'Response to findings'],
      rows: rows.map(([site, response]) => ['Acme Mills', site, response]),
      asOf,
    });
    const responses = async (...all: WrittenFile[]) =>
      composeDossier(subject, await rowsOf(all)).sites.map(({ name, observations }) => [
        name,
        observations['findings.response']?.value,
      ]);
    const sites = file('2025-01-01', ['North', 'disclosed'], ['South', '']);
    expect(await responses(sites)).toEqual([
      ['North', 'disclosed'],
      ['South', null],
    ]);
    expect(await responses(sites, file('2026-01-01', ['', 'declined']))).toEqual([
      ['North', 'declined'],
      ['South', 'declined'],
      [null, 'declined'],
    ]);
    expect(await responses(sites, file('2024-01-01', ['', 'declined']))).toEqual([
      ['North', 'disclosed'],
      ['South', 'declined'],
      [null, 'declined'],
    ]);
    expect(await responses(file('2025-01-01', ['', 'declined'], ['North', 'disclosed']))).toEqual([
      ['North', 'disclosed'],
      [null, 'declined'],
    ]);
  });
});
