import type { SupplierDossier } from '@plumbline/facts';
import { describe, expect, test } from '@jest/globals';
import { assess } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

const reference = aReference({
  countries: { XA: { V: '20', T: '20', G: '15' } },
  corridors: { 'XO>XA': '4' },
});
const work: SaidFacts = {
  'place.country': 'XA',
  'activity.sectors': [{ key: 'CON', confidence: 90 }],
  'workforce.migrantShare': '0.8',
  'recruitment.origins': ['XO'],
  'pay.netMonthly': { minor: 100_000, currency: 'USD' },
};
const paid = (minor: number): SaidFacts => ({ ...work, 'recruitment.workerCost': { minor, currency: 'USD' } });

function at(...sites: readonly SaidFacts[]): SupplierAssessment {
  const dossier: SupplierDossier = {
    ...aSupplier(),
    sites: sites.flatMap((facts, index) =>
      aSupplier({ facts }).sites.map((site) => ({ ...site, key: `site-${index}`, name: `Works ${index}` })),
    ),
  };
  return assess(dossier, { methodology: methodology(), reference, asOf: '2026-11-25' });
}
const rules = ({ flags, units }: SupplierAssessment): string[] =>
  [...flags, ...units.flatMap((unit) => unit.flags)].map(({ ruleId }) => ruleId);

describe('fees that were found at one site', () => {
  test('are presumed nowhere else in what is said of the supplier, although nobody asked there', () => {
    expect(rules(at(work, work))).toContain('RECRUIT-FEE-PRESUMED');
    const found = at(paid(400_000), work);
    expect(rules(found)).toContain('RECRUIT-FEE-WORKER-PAID');
    expect(rules(found)).not.toContain('RECRUIT-FEE-PRESUMED');
    expect(found.unknown.map(({ ruleId }) => ruleId)).not.toContain('RECRUIT-FEE-PRESUMED');
  });

  test('do not lower what is presumed of the workers who were not asked', () => {
    const [before, after] = [at(work, work), at(paid(1000), work)];
    expect([before.scores.R, after.scores.R]).toEqual(['74.00', '74.00']);
    expect(after.lane).toBe(before.lane);
    const floor = after.terms.find(({ key }) => key === 'floor');
    expect([floor?.contribution, floor?.ruleId]).toEqual(['74.00000000', 'RECRUIT-FEE-WORKER-PAID']);
  });
});
