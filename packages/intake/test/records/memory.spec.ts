import { describe, expect, test } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { profileFile } from '../../src/records/profile-file.ts';
import { readRecords } from '../../src/records/read-records.ts';
import type { ReadEvent, RowSource } from '../../src/reading/row-source.ts';
import { writtenFile } from './written-file.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function bytesHeld(): { readonly buffers: number; readonly heap: number } {
  collect();
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return { buffers: arrayBuffers, heap: heapUsed };
}

const header = ['Supplier name', 'Country', 'Vendor number', 'Activity'];
const { facts } = writtenFile(header, [], 1);
const request = {
  source: 'buyer',
  asOf: null,
  today: '2026-11-27',
  map: { supplierName: 'Supplier name', country: 'Country', supplierId: 'Vendor number', activity: 'Activity' },
} as const;

/** A list of that many rows, made as it is read; every ninth row repeats the supplier of the row before it at another site. */
function aList(rows: number): RowSource {
  return {
    facts,
    async *rows() {
      for (let from = 0; from < rows; from += 500) {
        yield Array.from({ length: 500 }, (_, at): ReadEvent => {
          const supplier = (from + at) % 9 === 8 ? from + at - 1 : from + at;
          const cells = [
            `Invented works ${supplier}`,
            'BD',
            `V-${supplier}`,
            (from + at) % 9 === 8 ? 'dyeing' : 'yarn',
          ];
          return { kind: 'row', value: { row: from + at + 2, cells } };
        });
      }
    },
  };
}

/** Rows of which each stands in a piece of the file of its own, as `text.slice` of the reader gives them. */
function pieces(rows: number, characters: number): RowSource {
  return {
    facts,
    async *rows() {
      for (let row = 0; row < rows; row += 1) {
        const words = ['Invented works number ', 'Land of the number ', 'V-00000000000000', 'Activity of the number '];
        const text = words.map((word) => `${word}${row}`).join(',') + ','.repeat(characters);
        yield [
          { kind: 'row', value: { row: row + 2, cells: text.split(',').slice(0, header.length) } } satisfies ReadEvent,
        ];
      }
    },
  };
}

describe('A list of a million rows', () => {
  test('is known by some dozen bytes a row when its suppliers are written', async () => {
    const held = async (rows: number): Promise<number> => {
      const before = bytesHeld().buffers;
      const profile = await profileFile(aList(rows), request);
      const after = bytesHeld().buffers;
      expect(profile.counts.rows).toBe(rows);
      return after - before;
    };
    await held(1_000);
    const [few, many] = [await held(16_000), await held(64_000)];
    expect((many - few) / 48_000).toBeLessThan(64);
  });

  test('is not kept by the texts that are remembered from it', async () => {
    const [rows, characters] = [60, 1_000_000];
    const few = await profileFile(pieces(1, 0), request);
    // The first record loads the tables that reading needs.
    for await (const event of readRecords(pieces(1, 0), few)) expect(event).toBeDefined();
    const profile = await profileFile(pieces(rows, 0), request);
    const before = bytesHeld().heap;
    let suppliers = 0;
    for await (const { kind } of readRecords(pieces(rows, characters), profile))
      if (kind === 'supplier') suppliers += 1;
    expect(suppliers).toBe(rows);
    expect((bytesHeld().heap - before) / rows).toBeLessThan(characters / 10);
  });
});
