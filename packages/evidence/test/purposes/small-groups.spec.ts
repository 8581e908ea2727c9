import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../facts/test/thorough.ts';
import { SMALLEST_GROUP, toldPeople, toldTable, type CountCell } from '../../src/purposes/index.ts';

const NOT_TOLD = { kind: 'not-told' };
const about = (count: number): unknown => ({ kind: 'about', count });

function told(cells: Record<string, number>, total: number | null = null): Record<string, unknown> {
  const list = Object.entries(cells).map(([row, count]) => ({ row, column: null, count }));
  const table = toldTable({ key: 'k', title: 't', total, cells: list });
  return { ...Object.fromEntries(table.cells.map((cell) => [cell.row, cell.told])), total: table.total };
}

describe('Numbers of people in a pack', () => {
  test('are rounded to five', () => {
    expect(told({ a: 47, b: 53 }, 100)).toEqual({ a: about(45), b: about(55), total: about(100) });
  });

  test('are not told of fewer than ten, nor of nobody', () => {
    expect(toldPeople({ count: 9, of: null }).count).toEqual(NOT_TOLD);
    expect(toldPeople({ count: 0, of: null }).count).toEqual(NOT_TOLD);
    expect(toldPeople({ count: 10, of: null }).count).toEqual(about(10));
  });

  test('take the next smallest group with a small one, so that nobody finds it by taking away the others', () => {
    expect(told({ a: 4, b: 30, c: 66 }, 100)).toEqual({ a: NOT_TOLD, b: NOT_TOLD, c: about(65), total: about(100) });
  });

  test('keep back a third group where two small ones are fewer than ten people together', () => {
    expect(told({ a: 2, b: 3, c: 40, d: 60 }, 105)).toMatchObject({ c: NOT_TOLD, d: about(60) });
    expect(told({ a: 8, b: 9, c: 40, d: 60 }, 117)).toMatchObject({ c: about(40), d: about(60) });
  });

  test('say nothing where the others are few: 118 of 120 tells of two', () => {
    expect(toldPeople({ count: 118, of: 120 })).toEqual({ count: NOT_TOLD, of: about(120) });
    expect(toldPeople({ count: 45, of: 120 })).toEqual({ count: about(45), of: about(120) });
    expect(toldPeople({ count: 3, of: 8 })).toEqual({ count: NOT_TOLD, of: NOT_TOLD });
    expect(toldPeople({ count: null, of: 120 })).toEqual({ count: NOT_TOLD, of: about(120) });
  });

  test('keep rows and columns from giving a small group away where people are divided in two ways', () => {
    const cells: CountCell[] = [
      { row: 'r1', column: 'c1', count: 4 },
      ...['c2', 'c3'].map((column, place) => ({ row: 'r1', column, count: 30 + place })),
      ...['c1', 'c2', 'c3'].map((column, place) => ({ row: 'r2', column, count: 50 + place })),
    ];
    const kept = toldTable({ key: 'k', title: 't', total: 218, cells }).cells.filter(
      (one) => one.told.kind === 'not-told',
    );
    expect(kept.map(({ row, column }) => `${row} ${column ?? ''}`)).toEqual(['r1 c1', 'r1 c2', 'r2 c1', 'r2 c2']);
  });

  test('never leave one hidden group, or hidden people below ten, on any line', () => {
    const counts = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 4 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(counts, (rows) => {
        const width = Math.min(...rows.map((row) => row.length));
        const cells = rows.flatMap((row, r) =>
          row.slice(0, width).map((count, c) => ({ row: `r${r}`, column: `c${c}`, count })),
        );
        const table = toldTable({ key: 'k', title: 't', total: null, cells });
        const isHidden = (place: number): boolean => table.cells[place]?.told.kind === 'not-told';
        for (const side of ['row', 'column'] as const) {
          for (const name of new Set(cells.map((cell) => cell[side]))) {
            const line = cells.flatMap((cell, place) =>
              cell[side] === name ? [{ ...cell, hidden: isHidden(place) }] : [],
            );
            const hidden = line.filter((cell) => cell.hidden);
            const people = hidden.reduce((sum, { count }) => sum + count, 0);
            const isSafe = hidden.length === 0 || (hidden.length > 1 && people >= SMALLEST_GROUP);
            expect(isSafe || hidden.length === line.length).toBe(true);
            expect(line.every((cell) => cell.hidden || cell.count >= SMALLEST_GROUP)).toBe(true);
          }
        }
      }),
      runs(100),
    );
  });
});
