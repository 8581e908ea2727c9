import { describe, expect, test } from '@jest/globals';
import { lookAlikes } from './look-alikes.ts';

describe('A name that somebody could take for another one', () => {
  test.each([
    ['the same name twice', 'Olga Okafor', 'Olga Okafor'],
    ['another case and another spacing', 'Olga Okafor', 'olga  OKAFOR'],
    ['Cyrillic letters', 'Olga Okafor', '\u041elga \u041ekafor'],
    ['a letter that cannot be seen', 'Olga Okafor', 'Olga\u200b Okafor'],
    ['an I for an l', 'Olga Okafor', 'OIga Okafor'],
    ['letters of full width', 'Olga Okafor', '\uff2f\uff4c\uff47\uff41 Okafor'],
  ])('is found: %s', (_, one, other) => {
    expect([...lookAlikes([one, 'Ana Ruiz', other])]).toEqual([...new Set([one, other])]);
  });

  test('is not one that anybody can tell apart', () => {
    expect(lookAlikes(['Olga Okafor', 'Olga Okafo', 'Ana Ruiz']).size).toBe(0);
  });
});
