import { monthsBefore } from '@plumbline/facts';
import type { Gate, GateCode, PackTotals } from '../staged-contents.ts';
import type { Holding } from './holdings.ts';

/** Months after which evidence behind a flag counts as old in a pack. */
const STALE_MONTHS = 12;

/** What the pack has to admit: each with how often, and at which suppliers. */
export function gatesOf(holdings: readonly Holding[], asOf: string): readonly Gate[] {
  const stale = monthsBefore(asOf, STALE_MONTHS);
  const count = (code: GateCode, of: (holding: Holding) => number): Gate => {
    const counts = holdings.map((holding) => ({ id: holding.supplierId, count: of(holding) }));
    const met = counts.filter((each) => each.count > 0);
    return { code, count: met.reduce((sum, each) => sum + each.count, 0), supplierIds: met.map(({ id }) => id) };
  };
  const flagsOf = ({ told }: Holding) => told?.flags ?? [];
  return [
    count('unassessed', ({ told }) => (told === null ? 1 : 0)),
    count('unknown', ({ told }) => told?.gaps.length ?? 0),
    count(
      'stale',
      (holding) =>
        flagsOf(holding).filter(({ inputs }) =>
          inputs.some(({ evidenceDate }) => evidenceDate !== null && evidenceDate < stale),
        ).length,
    ),
    count('alleged', (holding) => flagsOf(holding).filter(({ assurance }) => assurance === 'alleged').length),
    count('no-evidence', () => 1),
    count('left-out', ({ told }) => (told?.hasLeftOut === true ? 1 : 0)),
  ].filter((gate) => gate.count > 0);
}

export function totalsOf(holdings: readonly Holding[], editions: number): PackTotals {
  const flags = holdings.flatMap(({ told }) => told?.flags ?? []);
  return {
    suppliers: holdings.length,
    flags: flags.length,
    protectedFlags: flags.filter(({ isProtected }) => isProtected).length,
    decisions: holdings.reduce((sum, { decisions }) => sum + decisions.length, 0),
    evidence: 0,
    editions,
  };
}
