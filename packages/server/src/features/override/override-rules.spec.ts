import { describe, expect, test } from '@jest/globals';
import { LABELS } from '@plumbline/risk';
import { labelsInsteadOf, latestDay, problemsOfOverride, type ProposedOverride } from './override-rules.ts';

const today = '2026-11-29';
const proposed: ProposedOverride = {
  label: 'MEDIUM',
  reasonCode: 'unlike-usual',
  reason: 'All 40 people were hired in the town itself.',
  evidence: 'Report of the visit, page 4',
  evidenceDate: '2026-11-20',
  until: '2027-05-03',
  numbersChecked: false,
};
const codesOf = (input: Partial<ProposedOverride>, computed = 'HIGH' as (typeof LABELS)[number]): string[] =>
  problemsOfOverride({ ...proposed, ...input }, computed, today).map(({ field, code }) => `${field ?? ''} ${code}`);

describe('which label can take the place of which', () => {
  test.each([
    ['CRITICAL', []],
    ['HIGH', ['MEDIUM', 'LOW']],
    ['NOT_ENOUGH_KNOWN', ['HIGH']],
    ['MEDIUM', ['HIGH', 'LOW']],
    ['LOW', ['HIGH', 'MEDIUM']],
    ['NOT_ASSESSED', ['HIGH']],
  ] as const)('of %s: %j', (computed, labels) => expect(labelsInsteadOf(computed)).toEqual(labels));

  test('nobody can make a supplier Critical, or say how much is known of it', () => {
    const given = new Set(LABELS.flatMap((label) => labelsInsteadOf(label)));
    expect([...given].toSorted()).toEqual(['HIGH', 'LOW', 'MEDIUM']);
  });

  test('below an open critical finding nothing stands', () => {
    expect(codesOf({}, 'CRITICAL')).toEqual(['label OVERRIDE_CRITICAL']);
    expect(codesOf({ label: 'HIGH' }, 'CRITICAL')).toEqual(['label OVERRIDE_CRITICAL']);
    expect(codesOf({}, 'HIGH')).toEqual([]);
  });

  test('what is unknown is never shown as less', () => {
    expect(codesOf({ label: 'LOW' }, 'NOT_ENOUGH_KNOWN')).toEqual(['label OVERRIDE_LABEL']);
    expect(codesOf({ label: 'MEDIUM' }, 'NOT_ASSESSED')).toEqual(['label OVERRIDE_LABEL']);
    expect(codesOf({ label: 'MEDIUM' }, 'MEDIUM')).toEqual(['label OVERRIDE_LABEL']);
  });
});

describe('what an override rests on', () => {
  test('a reason and its evidence', () => {
    expect(codesOf({ reason: ' ', evidence: '' })).toEqual(['reason REASON_MISSING', 'evidence EVIDENCE_MISSING']);
  });

  test('neither names a person', () => {
    expect(codesOf({ reason: 'Ask a@example.org' })).toEqual(['reason PERSONAL_INFORMATION']);
    expect(codesOf({ evidence: 'Call +974 4455 6677' })).toEqual(['evidence PERSONAL_INFORMATION']);
    expect(codesOf({ evidence: 'Order 4500123456' })).toEqual(['evidence PERSONAL_NUMBER']);
    expect(codesOf({ evidence: 'Order 4500123456', numbersChecked: true })).toEqual([]);
  });

  test('evidence is of today at the latest', () => {
    expect(codesOf({ evidenceDate: '2026-11-29' })).toEqual([]);
    expect(codesOf({ evidenceDate: '2026-11-30' })).toEqual(['evidenceDate DAY_IN_FUTURE']);
  });
});

describe('for how long', () => {
  test('from today for at most twelve months', () => {
    expect(latestDay(today)).toBe('2027-11-29');
    expect(codesOf({ until: '2026-11-29' })).toEqual([]);
    expect(codesOf({ until: '2026-11-28' })).toEqual(['until DAY_IN_PAST']);
    expect(codesOf({ until: '2027-11-29' })).toEqual([]);
    expect(codesOf({ until: '2027-11-30' })).toEqual(['until OVERRIDE_TOO_LONG']);
  });

  test('twelve months from a leap day end on the last day of February', () => {
    expect(latestDay('2028-02-29')).toBe('2029-02-28');
  });
});
