import type { ContextBand, Label } from '../assessment.ts';
import { decimal, rounded } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

type Band = 'LOW' | 'MEDIUM' | 'HIGH';

const LOW_EDGE = decimal(25);
const HIGH_EDGE = decimal(60);
const FLOOR_HIGH_EDGE = decimal(50);
const CRITICAL_EDGE = decimal(75);

/** How a context number reads: LOW < 25 <= MEDIUM < 60 <= HIGH, on its two-decimal value. Context is never Critical. */
export function contextBandOf(score: Decimal): Band {
  const shown = rounded(score, 2);
  return shown < LOW_EDGE ? 'LOW' : shown < HIGH_EDGE ? 'MEDIUM' : 'HIGH';
}

/** How an open floor reads: LOW < 25 <= MEDIUM < 50 <= HIGH < 75 <= CRITICAL, on its two-decimal value. */
function floorBand(floor: Decimal): Band | 'CRITICAL' {
  const shown = rounded(floor, 2);
  if (shown < LOW_EDGE) return 'LOW';
  if (shown < FLOOR_HIGH_EDGE) return 'MEDIUM';
  return shown < CRITICAL_EDGE ? 'HIGH' : 'CRITICAL';
}

/** The score below which R0 does not fall without worker-verified evidence: 0, 25 or 50. */
export function lowerEdge(band: Band): Decimal {
  return band === 'LOW' ? 0n : band === 'MEDIUM' ? LOW_EDGE : FLOOR_HIGH_EDGE;
}

export interface LabelInputs {
  readonly countryKnown: boolean;
  readonly sectorKnown: boolean;
  /** 0 to 1. */
  readonly coverage: Decimal;
  readonly R0: Decimal;
  /** Highest open floor; 0 when there is none. */
  readonly floor: Decimal;
  /** A finding or sanction is open. */
  readonly findingOpen: boolean;
}

const ORDER = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** Source: methodology 3.2, Labels. Confidence never changes a label. */
export function label(inputs: LabelInputs): Label {
  if (!inputs.countryKnown && !inputs.sectorKnown && !inputs.findingOpen) return 'NOT_ASSESSED';
  if (inputs.coverage < decimal('0.5') && !inputs.findingOpen) return 'NOT_ENOUGH_KNOWN';
  const context = contextBandOf(inputs.R0);
  const observed = floorBand(inputs.floor);
  return ORDER.indexOf(observed) > ORDER.indexOf(context) ? observed : context;
}

/** Band of I by itself; a span when one of country and sector is unknown; null when both are. */
export function contextBand(
  low: Decimal,
  value: Decimal,
  high: Decimal,
  known: 'both' | 'one' | 'none',
): ContextBand | null {
  if (known === 'none') return null;
  if (known === 'both') return { low: contextBandOf(value), high: contextBandOf(value) };
  return { low: contextBandOf(low), high: contextBandOf(high) };
}
