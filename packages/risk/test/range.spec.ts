import { describe, expect, test } from '@jest/globals';
import { assess } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

/** An apparel supplier in Sweden, with the shipped editions. */
function assessed(facts: SaidFacts): SupplierAssessment {
  const place: SaidFacts = { 'place.country': 'SE', 'activity.sectors': [{ key: 'MAN-APP', confidence: 90 }] };
  const supplier = aSupplier({ facts: { ...place, ...facts }, said: { assurance: 'documented' } });
  return assess(supplier, { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' });
}

describe('the ends of the range', () => {
  test('read no lower than the floor of a missing safeguard, which holds at both of them', () => {
    const { label, scores, rangeLabels } = assessed({ 'workforce.agencyShare': '0.60' });
    expect({ label, low: scores.low, high: scores.high }).toEqual({ label: 'HIGH', low: '51.05', high: '74.00' });
    expect(rangeLabels).toEqual({ low: 'HIGH', high: 'HIGH' });
  });

  test('read by the edges of context where the score rises above the floor of a finding', () => {
    const { label, scores, rangeLabels } = assessed({
      'workforce.migrantShare': '0.1',
      'recruitment.workerCost': { minor: 4, currency: 'SEK' },
      'pay.netMonthly': { minor: 100, currency: 'SEK' },
    });
    expect({ label, observed: scores.observed, low: scores.low, high: scores.high, rangeLabels }).toEqual({
      label: 'MEDIUM',
      observed: '35.00',
      low: '48.04',
      high: '66.75',
      rangeLabels: { low: 'MEDIUM', high: 'HIGH' },
    });
  });

  test('are the label itself where nothing is unknown that could move it, and none where nothing is assessed', () => {
    const critical = assessed({ 'documents.holder': 'employer', 'documents.access': 'none' });
    expect(critical.rangeLabels).toEqual({ low: 'CRITICAL', high: 'CRITICAL' });
    expect(assessed({ 'place.country': 'notRecorded', 'activity.sectors': 'notRecorded' }).rangeLabels).toBeNull();
  });
});
