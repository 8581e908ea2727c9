import type { Flag, SupplierAssessment } from '@plumbline/risk';
import { openFlags } from './leading-flags.ts';

/**
 * Whether a flag says that goods may not be bought as before: a match with a list, an order, state-imposed labour. A name that waits for a person is no flag yet, an
 * order of which nobody knows the status is only an allegation, and what an authority calls a risk is no ban. Methodology 1.1.6 and group K.
 */
export function bars({
  ruleId,
  class: kind,
  severity,
  assurance,
}: Pick<Flag, 'ruleId' | 'class' | 'severity' | 'assurance'>): boolean {
  if (kind !== 'SANCTION') return false;
  if (ruleId === 'SANC-LIST-MATCH') return true;
  if (ruleId === 'SANC-WRO-FINDING') return assurance !== 'alleged';
  return severity === 'C';
}

/** Rules of the open flags that bar going on as before, as the list keeps them: in one order, with a space between. */
export function barredBy(assessment: Pick<SupplierAssessment, 'flags'>): string {
  const rules = openFlags(assessment)
    .filter(bars)
    .map(({ ruleId }) => ruleId);
  return [...new Set(rules)].toSorted().join(' ');
}

/** The rules that {@link barredBy} wrote. */
export function barringRules(stored: string): readonly string[] {
  return stored === '' ? [] : stored.split(' ');
}
