import { describe, expect, test } from '@jest/globals';
import { FACTS, FACT_VALUES } from '@plumbline/facts';
import { LOCALES, RISK_MESSAGES } from '@plumbline/risk';
import choicesDe from './locales/choices.de.json' with { type: 'json' };
import choicesEs from './locales/choices.es.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import { z } from 'zod';
import { Texts } from '../../platform/text/texts.ts';
import { factText } from './fact-text.ts';
import { SUPPLIER_MESSAGES } from './supplier.messages.ts';

describe('The value of a fact', () => {
  test.each(LOCALES)('is written in words for every choice of the vocabulary in %s', (locale) => {
    const catalogue = { ...RISK_MESSAGES[locale], ...SUPPLIER_MESSAGES[locale] };
    const say = (code: string): string => (catalogue[code] === undefined ? code : 'in words');
    const bare = FACTS.flatMap(({ key }): string[] => {
      const shape = FACT_VALUES[key];
      if (!(shape instanceof z.ZodEnum)) return [];
      const written = (value: string): string => factText(key, value, { say, locale });
      return shape.options.filter((value) => written(value) !== 'in words').map((value) => `${key}: ${value}`);
    });
    expect(bare).toEqual([]);
  });

  test('is translated for each choice that English has, and for no other', () => {
    const choices = Object.keys(en).filter((code) => code.startsWith('choice.'));
    expect(Object.keys(choicesDe)).toEqual(choices);
    expect(Object.keys(choicesEs)).toEqual(choices);
  });

  test('says of goods that none of a list was recognised, never that nothing is made', () => {
    const say = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES]).in('en');
    expect(factText('product.goods', [], { say, locale: 'en' })).toMatch(
      /^none recognised that is on a list of goods /,
    );
    expect(factText('recruitment.origins', [], { say, locale: 'en' })).toBe('none');
  });

  test.each([
    [0, '0'],
    [2, 'fewer than 5'],
    [3, 'about 5'],
    [12, 'about 10'],
    [1_003, 'about 1,005'],
  ])('counted by a survey, %s, is told as %s: nobody can be counted out', (count, told) => {
    const say = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES]).in('en');
    expect(factText('recruitment.offerDiffers', count, { say, locale: 'en' })).toBe(told);
  });
});
