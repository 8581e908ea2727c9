import { describe, expect, test } from '@jest/globals';
import type { ReadEvent } from '@plumbline/intake';
import { turnsOfOthers } from '../../platform/turns/testing/turns-of-others.ts';
import type { ListedRejection } from './import-lists.read-model.ts';
import { rejectedLines } from './rejected-rows.ts';

const say = (code: string): string => code;
const rejection = (row: number): ListedRejection => ({
  row,
  code: 'no-name',
  reason: { code: 'why', parameters: {} },
  remedy: { code: 'what to do', parameters: {} },
});

/** A file in memory, so that only the lines themselves can give other work a turn. */
async function* fileOf(rows: number): AsyncGenerator<ReadEvent[]> {
  for (let first = 2; first < rows + 2; first += 1_000) {
    yield Array.from({ length: Math.min(1_000, rows + 2 - first) }, (_, at) => ({
      kind: 'row',
      value: { row: first + at, cells: ['', 'Qatar'] },
    }));
  }
}

const header = ['Supplier', 'Country'];

describe('A download of rejected rows', () => {
  test('of 100,000 rows lets others have their turns', async () => {
    const rows = 100_000;
    let lines = 0;
    const rejections = async (after: number): Promise<ListedRejection[]> => {
      const first = Math.max(2, after + 1);
      return Array.from({ length: Math.min(1_000, rows + 2 - first) }, (_, at) => rejection(first + at));
    };
    const turns = await turnsOfOthers(async () => {
      for await (const line of rejectedLines({ header, events: fileOf(rows), rejections }, say)) {
        lines += line.length === 6 ? 1 : 0;
      }
    });
    expect(lines).toBe(rows + 1);
    expect(turns).toBeGreaterThanOrEqual(rows / 50 - 1);
  });

  test('holds the rejected rows only, and reads no further than the last of them', async () => {
    let read = 0;
    async function* counted(): AsyncGenerator<ReadEvent[]> {
      for await (const events of fileOf(5_000)) {
        read += events.length;
        yield events;
      }
    }
    const rejections = async (after: number): Promise<ListedRejection[]> =>
      [rejection(3), rejection(1_500)].filter(({ row }) => row > after);
    const lines: string[][] = [];
    for await (const line of rejectedLines({ header, events: counted(), rejections }, say)) lines.push(line);
    expect(lines.slice(1).map((line) => line[2])).toEqual(['3', '1500']);
    expect(read).toBe(2_000);
  });

  test('repeats the cells of a row with a cell that is too long', async () => {
    async function* events(): AsyncGenerator<ReadEvent[]> {
      yield [
        {
          kind: 'broken',
          value: { row: 2, code: 'cell-too-long', parameters: {}, cells: ['x'.repeat(40_000), 'Qatar'] },
        },
      ];
    }
    const rejections = async (after: number): Promise<ListedRejection[]> => (after === 0 ? [rejection(2)] : []);
    const lines: string[][] = [];
    for await (const line of rejectedLines({ header, events: events(), rejections }, say)) lines.push(line);
    expect(lines[1]?.[0]).toHaveLength(40_000);
    expect(lines[1]?.slice(1)).toEqual(['Qatar', '2', 'why', 'what to do', '']);
  });

  test('gives a row that has no cells back as it stands in the file', async () => {
    async function* broken(): AsyncGenerator<ReadEvent[]> {
      const value = {
        row: 2,
        code: 'broken-quoting',
        parameters: { through: 3 },
        raw: '1,"Acme,Porto\n2,Beta',
      } as const;
      yield [{ kind: 'broken', value }];
    }
    const rejections = async (after: number): Promise<ListedRejection[]> => (after < 2 ? [rejection(2)] : []);
    const lines: string[][] = [];
    for await (const line of rejectedLines({ header, events: broken(), rejections }, say)) lines.push(line);
    expect(lines[1]).toEqual(['', '', '2', 'why', 'what to do', '1,"Acme,Porto\n2,Beta']);
  });
});
