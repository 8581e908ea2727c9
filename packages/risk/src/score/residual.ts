import { decimal, least, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import { contextBandOf, lowerEdge } from './band.ts';

const ONE = decimal(1);
const HUNDRED = decimal(100);

/**
 * Controls take away a part of I; without worker-verified evidence in each gate topic R0 does not fall below the lower edge of the context band.
 * All on 0 to 100. See docs/methodology.md#controls.
 */
export function residualContext(
  numbers: MethodNumbers,
  inherent: Decimal,
  effectiveness: Decimal,
  gateMet: boolean,
): Decimal {
  const kept = ONE - over(times(numbers.controlsEffect, effectiveness), HUNDRED);
  const reduced = times(inherent, kept);
  return gateMet ? reduced : most(reduced, least(lowerEdge(numbers, contextBandOf(numbers, inherent)), inherent));
}

/** R0, capped, or the highest open floor if that is higher. */
export function residualRisk({ contextCap }: MethodNumbers, residual: Decimal, floor: Decimal): Decimal {
  return most(least(residual, contextCap), floor);
}
