import type { PackTotals } from '../staged-contents.ts';
import type { Holding } from './holdings.ts';

export function totalsOf(holdings: readonly Holding[], evidence: number, editions: number): PackTotals {
  const flags = holdings.flatMap(({ told }) => told?.flags ?? []);
  return {
    suppliers: holdings.length,
    flags: flags.length,
    protectedFlags: flags.filter(({ isProtected }) => isProtected).length,
    decisions: holdings.reduce((sum, { decisions }) => sum + decisions.length, 0),
    evidence,
    editions,
  };
}
