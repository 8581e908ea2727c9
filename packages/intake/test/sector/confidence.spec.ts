import { describe, expect, test } from '@jest/globals';
import { Evidence } from '../../src/sector/evidence.ts';
import { classify } from '../../src/sector/classify.ts';

const why = { code: 'sector.word', parameters: {} };
type Level = 'specific' | 'generic' | 'name';

function confidence(...levels: readonly Level[]): number {
  const evidence = new Evidence();
  levels.forEach((level, index) => evidence.addWord('CON', `word ${index}`, level, why));
  return evidence.confidence('CON');
}

describe('how sure a sector is', () => {
  test.each<readonly [number, readonly Level[]]>([
    [90, ['specific', 'generic']],
    [70, ['specific']],
    [70, ['generic', 'generic']],
    [50, ['generic']],
    [50, ['name', 'name']],
  ])('%i hundredths for %j', (hundredths, levels) => {
    expect(confidence(...levels)).toBe(hundredths);
  });

  test('a code of an activity classification is certain', () => {
    expect(classify({ codes: [{ scheme: 'ISIC', code: '4100' }] }).candidates[0]?.confidence).toBe(100);
  });
});
