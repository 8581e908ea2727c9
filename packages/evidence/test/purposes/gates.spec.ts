import { describe, expect, test } from '@jest/globals';
import {
  applyPurpose,
  GATES,
  gatesOf,
  PURPOSES,
  purposeOf,
  type Gate,
  type Holdings,
} from '../../src/purposes/index.ts';
import { aFlag, aPaper, held } from './held.ts';

function gate(code: string, holdings: Holdings, key = 'general'): string {
  const purpose = purposeOf(key);
  if (purpose === null) throw new Error(`There is no purpose ${key}`);
  const found = gatesOf(applyPurpose(purpose, holdings), holdings).find((one) => one.code === code);
  return `${found?.state ?? 'none'} ${found?.count ?? ''}`;
}

describe('Before a pack leaves', () => {
  test('every gate is told for every purpose', () => {
    for (const purpose of PURPOSES) {
      const gates: readonly Gate[] = gatesOf(applyPurpose(purpose, held()), held());
      expect(gates.map(({ code }) => code)).toEqual(GATES);
    }
  });

  test('what is sealed, or follows from the status of workers, blocks it, without a number', () => {
    const sealed = { flags: [aFlag('VOICE-SIGNAL', { protection: 'sealed' }), aFlag('X', { protection: 'sealed' })] };
    expect(gate('nothing-sealed', held(sealed))).toBe('BLOCKED 0');
    expect(gate('nothing-sealed', held({ flags: [aFlag('RECRUIT-VISA-MISMATCH')] }))).toBe('BLOCKED 0');
    expect(gate('nothing-sealed', held({ flags: [aFlag('DOC-PERMIT-LAPSED')] }))).toBe('BLOCKED 0');
    expect(gate('nothing-sealed', held({ flags: [aFlag('DOC-RETENTION')] }))).toBe('MET 0');
  });

  test('a paper about single workers blocks it', () => {
    expect(gate('no-papers-of-workers', held({ evidence: [aPaper('identity-papers')] }))).toBe('BLOCKED 0');
    expect(gate('no-papers-of-workers', held({ evidence: [aPaper('policy')] }))).toBe('MET 0');
  });

  test('a second person releases what is hidden from the supplier’s side', () => {
    const flags = [aFlag('SANC-UFLPA-ENTITY', { class: 'SANCTION', protection: 'supplier' })];
    expect(gate('second-person', held({ flags }))).toBe('SECOND_PERSON 0');
    expect(gate('second-person', held())).toBe('MET 0');
  });

  test('sites that are left out are admitted, and hide from nobody that a result rests on something protected', () => {
    expect(gate('all-sites', held())).toBe('MET 0');
    const leftOut = { sites: 3, isProtected: true };
    expect(gate('all-sites', held({ leftOut }))).toBe('ADMITTED 3');
    expect(gate('second-person', held({ leftOut }))).toBe('SECOND_PERSON 0');
    expect(gate('second-person', held({ leftOut: { ...leftOut, isProtected: false } }))).toBe('MET 0');
  });

  test('what is unknown, stale, unsigned or not borne out is admitted with its number', () => {
    const gap = {
      supplierId: 's-1',
      fact: { code: 'documents.holder', text: 'who holds passports' },
      kind: 'supplier',
      rules: 2,
    };
    expect(gate('unknown-admitted', held({ gaps: [gap] }))).not.toBe(gate('unknown-admitted', held()));
    expect(gate('stale-marked', held({ evidence: [aPaper('correspondence', { validUntil: '2026-01-01' })] }))).toBe(
      'ADMITTED 1',
    );
    expect(gate('unsigned-marked', held({ evidence: [aPaper('policy', { issuer: null })] }))).toBe('ADMITTED 1');
    expect(gate('claims-with-papers', held({ flags: [aFlag('DOC-RETENTION')] }))).toBe('ADMITTED 1');
    const borneOut = {
      flags: [aFlag('DOC-RETENTION', { evidence: ['e-audit-report'] })],
      evidence: [aPaper('audit-report')],
    };
    expect(gate('claims-with-papers', held(borneOut))).toBe('MET 0');
    // A paper that the pack does not hold bears nothing out.
    expect(gate('claims-with-papers', held({ ...borneOut, evidence: [] }))).toBe('ADMITTED 1');
  });

  test('a small group is kept back and counted', () => {
    const cells = [4, 30, 66].map((count, place) => ({ row: `r${place}`, column: null, count }));
    expect(gate('small-groups', held({ counts: [{ key: 'k', title: 't', total: 100, cells }] }))).toBe('MET 2');
  });

  test('what does not apply yet is said', () => {
    expect(gate('in-force', held(), 'eu-flr')).toBe('ADMITTED 1');
    expect(gate('in-force', held({ asOf: '2027-12-13' }), 'eu-flr')).toBe('ADMITTED 1');
    expect(gate('in-force', held({ asOf: '2027-12-14' }), 'eu-flr')).toBe('MET 0');
    expect(gate('in-force', held(), 'uflpa')).toBe('MET 0');
  });
});
