import type { FactKey } from '@plumbline/facts';
import { decimal, times, whole } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import { known, knownDecimal, observed } from './unit.ts';
import type { Unit } from './unit.ts';

const ONE = decimal(1);

/** Figures that cannot all be right. */
export interface Contradiction {
  /** Where the figures stand. */
  readonly facts: readonly FactKey[];
  /** It hides migrants, agency workers or agents. */
  readonly hidesPeople: boolean;
}

/**
 * Figures that cannot all be right: those that intake found in one row, and those that stand in different facts. A check needs both sides,
 * so what is not recorded contradicts nothing. See docs/methodology.md#rules.
 */
export function contradictionsOf({ contradictionWorkers }: MethodNumbers, unit: Unit): readonly Contradiction[] {
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
  return [
    ...recorded.map(({ kind, group }) => ({
      facts: ['workforce.contradictions'] as const,
      hidesPeople: kind === 'zero-beside-count' && group !== 'women' && group !== 'casual',
    })),
    ...(migrantsHidden ? [{ facts: DORMITORY, hidesPeople: true }] : []),
    ...(missing ? [{ facts: PAYROLL, hidesPeople: false }] : []),
  ];
}

const DORMITORY = ['workforce.migrantShare', 'housing.foreignDormitory'] as const;
const PAYROLL = ['workforce.payroll', 'workforce.total', 'workforce.agencyShare'] as const;
const AGENTS = ['recruitment.agentCount', 'workforce.agencyShare'] as const;
/** Facts in which "none" hides people or those who bring them. */
const OF_PEOPLE: ReadonlySet<FactKey> = new Set([
  'workforce.migrantShare',
  'workforce.internalMigrantShare',
  'workforce.agencyShare',
  'recruitment.agentCount',
]);

/** Facts of which the supplier's own answers say something else than another source does. */
export function disagreementsOf({ site, input }: Unit): readonly Contradiction[] {
  if (input) return [];
  return (site.disagreements ?? []).map(({ fact, denies }) => ({
    facts: [fact],
    hidesPeople: denies && OF_PEOPLE.has(fact),
  }));
}

/**
 * Whether nothing would contradict anything without the supplier's own words. To tell must not cost what a blank does not.
 */
export function contradictsOwnWordsOnly(numbers: MethodNumbers, unit: Unit): boolean {
  const agency = knownDecimal(unit, 'workforce.agencyShare') ?? 0n;
  const noAgent = known(unit, 'recruitment.agentCount') === 0 && agency > 0n;
  return [...contradictionsOf(numbers, unit), ...(noAgent ? [{ facts: AGENTS }] : [])].every(({ facts }) =>
    facts.some((fact) => observed(unit, fact)?.source.kind === 'supplier'),
  );
}
