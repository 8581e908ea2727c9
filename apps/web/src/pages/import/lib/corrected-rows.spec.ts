import { describe, expect, test } from '@jest/globals';

import { correctedFile, firstRequest, sentRow, shownCell } from './corrected-rows.ts';

describe('Corrected rows', () => {
  test('become a file with the same headings, in which every cell stands as it was typed', () => {
    const rows = [
      { row: 7, cells: ['Dock, "Works"', 'two\nlines', '=1+1'] },
      { row: 12, cells: ['', 'สมมติ', ''] },
    ];
    expect(correctedFile(['Supplier', 'Note', 'Note'], 'Row', rows)).toBe(
      '"Supplier","Note","Note","Row"\r\n"Dock, ""Works""","two\nlines","=1+1","7"\r\n"","สมมติ","","12"\r\n',
    );
  });

  test('show a NUL, and send it as one where it was left', () => {
    expect(shownCell('Elm\0 Mills')).toBe('Elm␀ Mills');
    expect(sentRow({ row: 3, cells: ['Elm␀ Mills'] })).toEqual({ row: 3, cells: ['Elm\0 Mills'] });
  });

  test('are read again in requests that are not too large, however long a row is', () => {
    const of = (count: number, length: number) =>
      Array.from({ length: count }, (_, row) => ({ row, cells: ['x'.repeat(length)] }));
    expect(firstRequest(of(300, 5))).toHaveLength(50);
    expect(firstRequest(of(300, 20_000))).toHaveLength(2);
    expect(firstRequest(of(2, 100_000))).toHaveLength(1);
    expect(firstRequest([])).toEqual([]);
  });
});
