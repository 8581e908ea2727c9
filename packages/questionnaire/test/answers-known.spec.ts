import type { AnsweredControl, FactKey, Observation } from '@plumbline/facts';
import { describe, expect, test } from '@jest/globals';
import { answersKnown } from '../src/judgement/index.ts';

type Said = Partial<Pick<Observation, 'state' | 'assurance' | 'evidenceDate' | 'protection'>> & {
  readonly by?: Observation['source']['kind'];
};

const said = (fact: FactKey, { by = 'buyer', ...more }: Said = {}): Observation =>
  ({
    ...{ fact, state: 'known', value: more.state === undefined || more.state === 'known' ? 'something' : null },
    ...{ source: { kind: by, row: null, reference: null }, evidenceDate: '2026-10-03' },
    ...{ assurance: 'alleged', protection: 'none', ...more },
  }) as unknown as Observation;

const answered = (question: string, verification: 0 | 30 | 50 | 100, expired = false): AnsweredControl => ({
  question,
  declared: true,
  control: { topic: 'DOCS', weight: 3, degree: 100, verification, evidenceDate: '2026-10-03', expired },
});

const counted = (facts: readonly Observation[], controls: readonly AnsweredControl[] = []) => {
  const { known, of, verified } = answersKnown(
    Object.fromEntries(facts.map((each) => [each.fact, each])),
    controls,
    '2026-11-25',
  );
  return `${known} of ${of}, ${verified} verified`;
};

describe('answers known', () => {
  test('are none of twelve where nothing is recorded', () => {
    expect(counted([])).toBe('0 of 12, 0 verified');
  });

  test('of a list of names, addresses and activities are two: where the sites are (02) and what is done there (03)', () => {
    expect(counted([said('place.country'), said('place.address'), said('activity.sectors')])).toBe(
      '2 of 12, 0 verified',
    );
  });

  test('count a question once, whichever of its facts are known: headcount and agency share are both of item 06', () => {
    expect(counted([said('workforce.total'), said('workforce.agencyShare')])).toBe('1 of 12, 0 verified');
  });

  test('leave out what was refused, is not known, or comes from tables; what does not apply is not asked', () => {
    expect(counted([said('documents.holder', { state: 'declined' })])).toBe('0 of 12, 0 verified');
    expect(counted([said('documents.holder', { state: 'notRecorded' })])).toBe('0 of 12, 0 verified');
    expect(counted([said('activity.sectors', { by: 'reference' })])).toBe('0 of 12, 0 verified');
    expect(counted([said('recruitment.agentCount', { state: 'notApplicable' })])).toBe('0 of 11, 0 verified');
  });

  test('never count what is sealed', () => {
    expect(counted([said('recruitment.workersPaid', { protection: 'sealed' })])).toBe('0 of 12, 0 verified');
    expect(counted([said('recruitment.workersPaid', { by: 'worker' })])).toBe('0 of 12, 0 verified');
  });

  test('are verified from an announced audit on (v .5), by an authority or two sources; a paper (v .3) is not enough', () => {
    expect(counted([said('workforce.total', { by: 'audit', assurance: 'documented' })])).toBe('1 of 12, 1 verified');
    expect(counted([said('workforce.total', { assurance: 'corroborated' })])).toBe('1 of 12, 1 verified');
    expect(counted([said('workforce.total', { by: 'supplier', assurance: 'documented' })])).toBe('1 of 12, 0 verified');
    const old = said('workforce.total', { by: 'audit', assurance: 'documented', evidenceDate: '2024-11-24' });
    expect(counted([old])).toBe('1 of 12, 0 verified');
  });

  test('are verified where the evidence of an answer was: passports (25) with v 1.0, .5 and .3', () => {
    const holder = said('documents.holder', { by: 'supplier', assurance: 'admitted' });
    expect(counted([holder], [answered('q25', 100)])).toBe('1 of 12, 1 verified');
    expect(counted([holder], [answered('q25', 50)])).toBe('1 of 12, 1 verified');
    expect(counted([holder], [answered('q25', 30)])).toBe('1 of 12, 0 verified');
    expect(counted([holder], [answered('q25', 100, true)])).toBe('1 of 12, 0 verified');
  });
});
