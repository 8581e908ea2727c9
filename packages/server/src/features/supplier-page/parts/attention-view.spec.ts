import { describe, expect, test } from '@jest/globals';
import { LOCALES, RISK_MESSAGES, type SupplierAssessment } from '@plumbline/risk';
import { Texts } from '../../../platform/text/texts.ts';
import { SUPPLIER_PAGE_MESSAGES } from '../supplier-page.messages.ts';
import { attentionView } from './attention-view.ts';

const texts = new Texts([RISK_MESSAGES, SUPPLIER_PAGE_MESSAGES]);
const peopleLine = (
  workers: number | null,
  place: string | null,
  counted: 'known' | 'usual' = 'known',
  locale = 'en',
): string | undefined =>
  attentionView(
    {
      attention: {
        found: null,
        work: 'other',
        severity: '40.00',
        priority: null,
        declined: false,
        workers,
        migrants: '0.42',
      },
      scores: { R: null },
      terms: [{ key: 'W.migrants', counted }],
    } as unknown as SupplierAssessment,
    place,
    texts.in(locale),
  ).lines[1];

describe('how many people count in the order of attention', () => {
  test('are those of the supplier where it has one place, and the line says whether that is recorded', () => {
    expect(peopleLine(100, null)).toBe(
      'About 42 workers recruited from elsewhere (42% of 100, as recorded): of equal suppliers, the one with more comes first',
    );
    expect(peopleLine(100, null, 'usual')).toMatch(/ \(42% of 100, as known or usual\): /);
  });

  test('are counted by the share of one place of several, which is never told as the share of the whole supplier', () => {
    expect(peopleLine(1764, 'Block C')).toBe(
      'In the order all 1,764 workers count as at Block C, whose score the supplier has: 42% recruited from elsewhere, as recorded. That makes 741, which is no count of migrants at all sites. Of equal suppliers, the one with more comes first',
    );
    expect(peopleLine(null, 'Block C')).toMatch(/ as recorded at Block C, whose score the supplier has$/);
    expect(peopleLine(null, null)).toMatch(/ as recorded$/);
  });

  test.each(LOCALES)('name the place in every language: %s', (locale) => {
    for (const workers of [1764, null]) expect(peopleLine(workers, 'Block C', 'known', locale)).toContain('Block C');
  });
});
