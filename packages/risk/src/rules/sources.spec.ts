import { describe, expect, test } from '@jest/globals';
import { LOCALES, text } from '../text.ts';
import type { Locale } from '../text.ts';
import { RULES } from './rules.ts';
import { citationText } from './sources.ts';

const inLocale = (citation: string, locale: Locale): string =>
  citationText(citation, (code, parameters = {}) => text({ code, parameters }, locale));

const CITED = [
  ...new Set(
    RULES.flatMap(({ citations, thresholds }) => [...citations, ...thresholds.flatMap((each) => each.citation ?? [])]),
  ),
];

/** Names of bodies that those who buy know, each as it is written in one of the locales. */
const KNOWN = ['ILO', 'OIT', 'IOM', 'OIM', 'OECD', 'OCDE', 'UN', 'ONU', 'UK', 'US', 'EE', 'UU'];

describe('the sources of rules', () => {
  test.each(LOCALES)(
    'are spelt out with publisher and title, and nothing is abbreviated that nobody knows: %s',
    (locale) => {
      const written = CITED.map((citation) => inLocale(citation, locale));
      const short = written.filter((each) =>
        (each.match(/\p{Lu}{2,}\d*/gu) ?? []).some((word) => !KNOWN.includes(word)),
      );
      expect(short).toEqual([]);
      expect(
        written.filter((each, index) => each === CITED[index] && !/^(?:national law|the list)/.test(each)),
      ).toEqual([]);
    },
  );

  test('name the part that is meant', () => {
    expect(inLocale('FR GP8', 'en')).toBe(
      'ILO, General principles and operational guidelines for fair recruitment (2016; numbering unchecked), principle 8',
    );
    expect(inLocale('C95 Arts 8-10', 'de')).toBe('ILO, Übereinkommen über den Lohnschutz, 1949 (Nr. 95), Artikel 8-10');
    expect(inLocale('C189 Arts 7, 9 and 10', 'es')).toMatch(/ artículos 7, 9, 10$/);
    expect(inLocale('UNGP 31(h)', 'en')).toMatch(/, principle 31\(h\)$/);
    expect(inLocale('DP10', 'en')).toMatch(/, principle 10$/);
    expect(inLocale('UFLPA s2(d)', 'en')).toMatch(/, section 2\(d\)$/);
  });
});
