import { describe, expect, test } from '@jest/globals';
import { groupShare } from '../../src/records/workforce-shares.ts';

const kind = (count: number, share: string, total: number): string | undefined =>
  groupShare({ group: 'migrants', count, share, total }).contradiction?.kind;

describe('a count and a share may differ a little', () => {
  test('by two points: 20 of 1,000 workers', () => {
    expect(kind(120, '0.10', 1000)).toBeUndefined();
    expect(kind(121, '0.10', 1000)).toBe('count-and-share');
    expect(kind(115, '0.10', 1000)).toBeUndefined();
  });

  test('by one worker, where a worker is more than two points', () => {
    expect(kind(3, '0.20', 10)).toBeUndefined();
    expect(kind(4, '0.20', 10)).toBe('count-and-share');
  });
});
