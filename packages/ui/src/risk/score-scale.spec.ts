import { describe, expect, test } from '@jest/globals';

import { along, bandAt, bandsOf, CAP, numbersAlong, TOP } from './score-scale.ts';
import scale from './score-scale.json' with { type: 'json' };

describe('the scale of the score', () => {
  test('has the bands of what was found from 0 to 100, and those of context up to where context stops', () => {
    for (const [reading, end] of [
      ['found', TOP],
      ['context', CAP],
    ] as const) {
      const bands = bandsOf(reading, scale.method);
      expect(bands[0]?.from).toBe(0);
      expect(bands.at(-1)?.to).toBe(end);
      bands.slice(1).forEach(({ from }, index) => expect(from).toBe(bands[index]?.to));
    }
  });

  test('reads the same number as High where a finding sets it, and as Medium where it is context', () => {
    expect(bandAt(bandsOf('found', scale.method), scale.highFloorFrom)).toBe('HIGH');
    expect(bandAt(bandsOf('context', scale.method), scale.highFloorFrom)).toBe('MEDIUM');
    expect(bandAt(bandsOf('context', scale.method), CAP)).toBe('HIGH');
  });

  test('gives a result of another method no bands of this one', () => {
    expect(bandsOf('found', 'FLRM-0.9')).toEqual([]);
    expect(bandAt([], 80)).toBeNull();
    expect(numbersAlong('FLRM-0.9', null)).toEqual([0, TOP]);
  });

  test('leaves out the number that would touch the score, and never runs over its ends', () => {
    expect(numbersAlong(scale.method, scale.highFrom + 1)).not.toContain(scale.highFrom);
    expect(numbersAlong(scale.method, null)).toContain(scale.highFrom);
    expect([along(-3), along(40), along(130)]).toEqual(['0%', '40%', '100%']);
  });
});
