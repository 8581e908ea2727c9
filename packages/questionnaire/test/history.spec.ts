import { describe, expect, test } from '@jest/globals';
import { lastAnswers, TEMPLATE, type Answer, type EarlierResponse } from '../src/index.ts';
import { given } from './a-response.ts';

const holder = (papers: string): Answer => given({ papers });

/** A response that says on this day who holds papers. */
function said(day: string, papers: string, more: Partial<EarlierResponse> = {}): EarlierResponse {
  return { version: TEMPLATE.version, answers: [{ item: 'q25', place: null, answer: holder(papers), day }], ...more };
}

describe('What a supplier has said last', () => {
  test('dates from the last confirmation, and keeps since when it says so and what it said before', () => {
    const responses = [said('2024-01-01', 'employer'), said('2025-01-01', 'worker'), said('2026-01-01', 'worker')];
    expect(lastAnswers(TEMPLATE, responses)).toEqual([
      {
        ...{ item: 'q25', place: null, answer: holder('worker'), day: '2026-01-01', since: '2025-01-01' },
        before: { answer: holder('employer'), day: '2024-01-01' },
      },
    ]);
  });

  test('has nothing before where it never said anything else', () => {
    expect(lastAnswers(TEMPLATE, [said('2025-01-01', 'worker'), said('2026-01-01', 'worker')])).toMatchObject([
      { since: '2025-01-01', before: null },
    ]);
  });

  test('is told of each site by itself, and of the form for all', () => {
    const sites: EarlierResponse = {
      version: TEMPLATE.version,
      answers: [
        { item: 'q25', place: null, answer: holder('worker'), day: '2026-01-01' },
        { item: 'q25', place: 'a', answer: holder('employer'), day: '2026-01-02' },
      ],
    };
    expect(lastAnswers(TEMPLATE, [sites]).map(({ place, day }) => [place, day])).toEqual([
      [null, '2026-01-01'],
      ['a', '2026-01-02'],
    ]);
  });

  test('is nothing where the questions have come to mean something else', () => {
    expect(lastAnswers(TEMPLATE, [said('2025-01-01', 'worker', { version: '0.9.0' })])).toEqual([]);
  });
});
