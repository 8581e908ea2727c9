import { describe, expect, test } from '@jest/globals';
import { byEffort, recordedResponseThatCounts, RESPONSES, responseThatCounts, type Response } from '../src/index.ts';

describe('What a response to a finding counts as', () => {
  test('What is only said counts as disclosed at most', () => {
    expect(RESPONSES.map(responseThatCounts)).toEqual([
      'none',
      'declined',
      'disclosed',
      'disclosed',
      'disclosed',
      'disclosed',
    ]);
  });

  const recorded = (response: Response, until: string | null, asOf = '2026-11-25'): Response =>
    recordedResponseThatCounts(
      { rule: 'DOC-RETENTION', response, source: 'supplier', evidenceDate: '2026-11-01', until },
      asOf,
    );

  test('A recorded response counts as it is recorded, up to the last day of its plan', () => {
    for (const until of [null, '2026-11-25', '2026-12-31'])
      expect(RESPONSES.map((response) => recorded(response, until))).toEqual(RESPONSES);
  });

  test('A plan past its last day counts as no plan; what workers confirmed stays', () => {
    expect(RESPONSES.map((response) => recorded(response, '2026-11-24'))).toEqual([
      'none',
      'declined',
      'disclosed',
      'disclosed',
      'disclosed',
      'confirmed-by-workers',
    ]);
  });

  test('Nobody is credited with more than was said', () => {
    for (const said of RESPONSES) expect(byEffort(said, responseThatCounts(said))).toBeGreaterThanOrEqual(0);
  });
});
