import { describe, expect, test } from '@jest/globals';
import { isSealed, NUMBERS, type Observation, type Release, type SourceKind } from '../src/index.ts';

const people = NUMBERS.sealedPeopleLeast;

function sealed(kind: SourceKind, release?: Release): boolean {
  const said: Observation = {
    fact: 'documents.holder',
    state: 'known',
    value: 'employer',
    source: { kind, row: null, reference: null },
    evidenceDate: '2026-11-25',
    assurance: 'alleged',
    protection: 'none',
  };
  return isSealed(release === undefined ? said : { ...said, release });
}

describe('What a worker, a complaint or an informant said', () => {
  test('is sealed whatever it is about; what others said is not', () => {
    expect(sealed('worker')).toBe(true);
    expect((['buyer', 'supplier', 'audit', 'authority'] as const).map((kind) => sealed(kind))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('is released for ten people or more, beside another source, and not below', () => {
    expect(people).toBe(10);
    expect(sealed('worker', { beside: 'audit', people })).toBe(false);
    expect(sealed('worker', { beside: 'audit', people: people - 1 })).toBe(true);
    expect(sealed('worker', { beside: 'worker', people })).toBe(true);
  });
});
