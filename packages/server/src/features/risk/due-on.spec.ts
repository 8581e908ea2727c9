import { describe, expect, test } from '@jest/globals';
import { monthsBefore } from '@plumbline/facts';
import type { Observation, SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import type { ClearedFlag, Flag } from '@plumbline/risk';
import { NO_DAY, nextStaleDay, nextUnwatchedDay } from './due-on.ts';

function dossierOf(evidenceDate: string): SupplierDossier {
  const observation: Observation<'workforce.total'> = {
    fact: 'workforce.total',
    state: 'known',
    value: 10,
    source: { kind: 'buyer', row: 2, reference: null },
    evidenceDate,
    assurance: 'alleged',
    protection: 'none',
  };
  const site = { key: 'supplier', name: null, rows: [2], observations: { 'workforce.total': observation }, inputs: [] };
  return { key: 'a', name: 'Acme Mills', rows: [2], observations: {}, sites: [site], response: 'none', controls: [] };
}

const days = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

describe('The day on which a supplier is due again', () => {
  test('is the first on which its evidence is too old, by the rule that says what is fresh', () => {
    fc.assert(
      fc.property(days, (evidence) => {
        const due = nextStaleDay(dossierOf(evidence), evidence);
        expect(evidence >= monthsBefore(due, 12)).toBe(false);
        expect(evidence >= monthsBefore(dayBefore(due), 12)).toBe(true);
      }),
    );
  });

  test('does not exist when everything is too old already, or nothing ages', () => {
    expect(nextStaleDay(dossierOf('2020-01-01'), '2026-11-25')).toBe(NO_DAY);
    expect(nextStaleDay({ ...dossierOf('2026-01-01'), sites: [] }, '2026-11-25')).toBe(NO_DAY);
  });

  test('is the first on which a cleared flag is no longer watched', () => {
    const cleared = (clearedOn: string, watched: boolean): ClearedFlag => ({ flag: {} as Flag, clearedOn, watched });
    expect(nextUnwatchedDay({})).toBe(NO_DAY);
    expect(nextUnwatchedDay({ cleared: [cleared('2024-01-31', false)] })).toBe(NO_DAY);
    const both = [cleared('2026-03-10', true), cleared('2026-02-28', true)];
    expect(nextUnwatchedDay({ cleared: both })).toBe('2027-03-01');
  });
});
