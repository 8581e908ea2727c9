import { decimal, times, whole } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';

const ONE = decimal(1);

/**
 * Figures that cannot all be right: those that intake found in one row, and those that stand in different facts. A check needs both sides,
 * so what is not recorded contradicts nothing. See docs/methodology.md#rules.
 */
export function contradictionsOf(
  { contradictionWorkers }: MethodNumbers,
  unit: Unit,
): { readonly found: number; readonly hidesPeople: boolean } {
  const recorded = known(unit, 'workforce.contradictions') ?? [];
  const agency = knownDecimal(unit, 'workforce.agencyShare');
  const migrantsHidden =
    known(unit, 'workforce.migrantShare') === '0' && known(unit, 'housing.foreignDormitory') === true;
  const payroll = known(unit, 'workforce.payroll');
  const total = known(unit, 'workforce.total');
  const missing =
    payroll !== null &&
    total !== null &&
    agency !== null &&
    payroll + whole(contradictionWorkers) < Number(times(decimal(total), ONE - agency) / ONE);
  return {
    found: recorded.length + [migrantsHidden, missing].filter(Boolean).length,
    hidesPeople:
      migrantsHidden ||
      recorded.some(({ kind, group }) => kind === 'zero-beside-count' && group !== 'women' && group !== 'casual'),
  };
}
