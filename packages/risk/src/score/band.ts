import type { ContextBand, Label } from '../assessment.ts';
import { rounded } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

type Band = 'LOW' | 'MEDIUM' | 'HIGH';

/** Band of a context number, from its two-decimal value. Context is never Critical. */
export function contextBandOf(numbers: MethodNumbers, score: Decimal): Band {
  const shown = rounded(score, 2);
  return shown < numbers.mediumFrom ? 'LOW' : shown < numbers.highFrom ? 'MEDIUM' : 'HIGH';
}

/** Band of an open floor, from its two-decimal value. */
export function floorBandOf(numbers: MethodNumbers, floor: Decimal): Band | 'CRITICAL' {
  const shown = rounded(floor, 2);
  if (shown < numbers.mediumFrom) return 'LOW';
  if (shown < numbers.highFloorFrom) return 'MEDIUM';
  return shown < numbers.criticalFloorFrom ? 'HIGH' : 'CRITICAL';
}

/** The lowest R0 without worker-verified evidence, by the band of I. */
export function lowerEdge(numbers: MethodNumbers, band: Band): Decimal {
  return band === 'LOW' ? 0n : band === 'MEDIUM' ? numbers.mediumFrom : numbers.highFrom;
}

export interface LabelInputs {
  readonly countryKnown: boolean;
  readonly sectorKnown: boolean;
  /** 0 to 1. */
  readonly coverage: Decimal;
  readonly R0: Decimal;
  /** Highest open floor; 0 when there is none. */
  readonly floor: Decimal;
  /** A finding, a sanction or a refused core question is open. */
  readonly findingOpen: boolean;
}

const ORDER = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** Confidence never changes a label. See docs/methodology.md#labels. */
export function label(numbers: MethodNumbers, inputs: LabelInputs): Label {
  if (!inputs.countryKnown && !inputs.sectorKnown && !inputs.findingOpen) return 'NOT_ASSESSED';
  if (inputs.coverage < numbers.coverageEnough && !inputs.findingOpen) return 'NOT_ENOUGH_KNOWN';
  const context = contextBandOf(numbers, inputs.R0);
  const observed = floorBandOf(numbers, inputs.floor);
  return ORDER.indexOf(observed) > ORDER.indexOf(context) ? observed : context;
}

/** Band of I by itself; a span when one of country and sector is unknown; null when both are. */
export function contextBand(
  numbers: MethodNumbers,
  low: Decimal,
  value: Decimal,
  high: Decimal,
  known: 'both' | 'one' | 'none',
): ContextBand | null {
  if (known === 'none') return null;
  if (known === 'both') return { low: contextBandOf(numbers, value), high: contextBandOf(numbers, value) };
  return { low: contextBandOf(numbers, low), high: contextBandOf(numbers, high) };
}
