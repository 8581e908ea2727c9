import { decimal, least, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { contextBandOf, lowerEdge } from './band.ts';
import { CONTEXT_CAP } from './floor.ts';

const ONE = decimal(1);
const EFFECT = decimal('0.6');
const HUNDRED = decimal(100);

/**
 * R0 = I (1 - .6 E / 100); without worker-verified evidence in each gate topic it does not fall below the lower edge of the context band.
 * All on 0 to 100. Source: methodology 3.2, E.
 */
export function residualContext(inherent: Decimal, effectiveness: Decimal, gateMet: boolean): Decimal {
  const kept = ONE - over(times(EFFECT, effectiveness), HUNDRED);
  const reduced = times(inherent, kept);
  return gateMet ? reduced : most(reduced, least(lowerEdge(contextBandOf(inherent)), inherent));
}

/** R = max(min(R0, 74), highest open floor). */
export function residualRisk(residual: Decimal, floor: Decimal): Decimal {
  return most(least(residual, CONTEXT_CAP), floor);
}
