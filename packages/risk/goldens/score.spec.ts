import { describe, expect, test } from '@jest/globals';
import { methodology } from '../src/methodology.ts';
import { COMPUTE } from './compute.ts';
import parts from './parts.json' with { type: 'json' };
import scores from './score.json' with { type: 'json' };

const goldens = [...scores, ...parts];

describe('the hand-worked numbers of the methodology', () => {
  test.each(goldens.map((golden) => [golden.id, golden.words, golden] as const))('%s: %s', (_id, _words, golden) => {
    expect(COMPUTE[golden.compute]?.(methodology().numbers, golden.input)).toMatchObject(golden.expect);
  });
});
