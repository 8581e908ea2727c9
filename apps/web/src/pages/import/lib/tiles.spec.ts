import { describe, expect, test } from '@jest/globals';

import { filledTiles, firstTile, rowsOf, rowsToWrite } from './tiles.ts';

const none = { new: 0, changed: 0, same: 0, parked: 0, rejected: 0 };

describe('the five tiles of a check', () => {
  test('count what would be written: new and changed rows, nothing else', () => {
    expect(rowsToWrite({ new: 1804, changed: 318, same: 139, parked: 15, rejected: 41 })).toBe(2122);
  });

  test('open with what changes records that exist', () => {
    expect(firstTile({ ...none, new: 1804, changed: 318 })).toBe('CHANGED');
    expect(firstTile({ ...none, new: 1804, rejected: 2 })).toBe('NEW');
    expect(firstTile({ ...none, same: 4, rejected: 2 })).toBe('REJECTED');
    expect(firstTile(none)).toBe('NEW');
  });

  test('are listed without the empty ones', () => {
    expect(filledTiles({ ...none, new: 3, rejected: 1 })).toEqual([
      { tile: 'NEW', rows: 3 },
      { tile: 'REJECTED', rows: 1 },
    ]);
    expect(rowsOf({ ...none, parked: 15 }, 'PARKED')).toBe(15);
  });
});
