import { describe, expect, test } from '@jest/globals';
import { PAPER_CODES } from '@plumbline/facts';
import { NEVER_IN_A_PACK, PAPER_KINDS } from '@plumbline/evidence/purposes';
import { isFor, problemsOf } from './evidence-rules.ts';
import { aMeaning } from './testing/library.ts';

const TODAY = '2026-11-24';
const codes = (said: Parameters<typeof aMeaning>[0]) => problemsOf(aMeaning(said), TODAY).map(({ code }) => code);

describe('The kinds of paper', () => {
  test('are one list: what purposes of packs ask for is a kind of the library', () => {
    expect(PAPER_KINDS.filter((kind) => !(PAPER_CODES as readonly string[]).includes(kind))).toEqual([]);
  });

  test('have none about single workers', () => {
    expect(PAPER_CODES.filter((kind) => NEVER_IN_A_PACK.has(kind))).toEqual([]);
    expect(codes({ kind: 'payslips' })).toEqual(['EVIDENCE_KIND_MISSING']);
  });
});

describe('What a person says of a file', () => {
  test('is taken where everything else is left open', () => {
    expect(codes({ language: null, issuer: '', covers: '', datedOn: null, licence: '' })).toEqual([]);
  });

  test.each([
    [{ periodFrom: '2026-02-01', periodUntil: '2026-01-01' }, 'EVIDENCE_PERIOD_BACKWARDS'],
    [{ periodFrom: '2026-02-01' }, 'EVIDENCE_PERIOD_HALF'],
    [{ datedOn: '2026-11-25' }, 'EVIDENCE_IN_FUTURE'],
    [{ datedOn: '2026-03-02', validUntil: '2026-03-01' }, 'EVIDENCE_ENDS_BEFORE_IT_BEGINS'],
    [{ workers: -1 }, 'EVIDENCE_WORKERS'],
    [{ language: 'Bahasa Melayu' }, 'EVIDENCE_LANGUAGE'],
    [{ covers: 'x'.repeat(301) }, 'TEXT_TOO_LONG'],
    [{ licence: 'ask agent@recruit.example' }, 'PERSONAL_INFORMATION'],
  ])('is refused where it cannot be so: %j', (said, code) => {
    expect(codes(said)).toEqual([code]);
  });

  test.each(['th', 'zh-Hant', 'pt-BR'])('can be in any language that has a code: %s', (language) => {
    expect(codes({ language })).toEqual([]);
  });
});

test('What analysts and approvers alone may see is not for those who only read', () => {
  const who = (...roles: ('owner' | 'admin' | 'analyst' | 'approver')[]) => ({ roles: new Set(roles) });
  expect(isFor(who('owner', 'admin'), 'deciders')).toBe(false);
  expect(isFor(who('owner'), 'readers')).toBe(true);
  expect(isFor(who('approver'), 'deciders')).toBe(true);
});
