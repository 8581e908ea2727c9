import { FACTS } from '@plumbline/facts';
import type { FactKey } from '@plumbline/facts';
import { COLUMN_NAMES } from './columns.ts';
import type { Column } from './columns.ts';

/** State of each fact, as the codes that compiled rules compare. */
export const STATE = { neverAsked: 0, known: 1, notRecorded: 2, declined: 3, notApplicable: 4 } as const;

export const FACT_INDEX: Readonly<Record<FactKey, number>> = Object.fromEntries(
  FACTS.map((fact, index) => [fact.key, index]),
) as Record<FactKey, number>;

/** The inputs of one unit, flat: a number per column (NaN is unknown) and a state per fact. */
export interface Frame {
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
}

/** Fills one column of a frame; null is unknown. */
export type SetColumn = (column: Column, value: number | bigint | boolean | null) => void;

/** A frame in which no fact was ever asked for. */
export function emptyFrame(): Frame {
  return { numbers: new Float64Array(COLUMN_NAMES.length).fill(Number.NaN), states: new Uint8Array(FACTS.length) };
}
