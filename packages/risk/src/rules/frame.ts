import { FACTS } from '@plumbline/facts';
import type { FactKey } from '@plumbline/facts';
import { COLUMN_INDEX, COLUMN_NAMES } from './columns.ts';
import type { Column } from './columns.ts';

/** State of each fact, as the codes that compiled rules compare. */
export const STATE = { neverAsked: 0, known: 1, notRecorded: 2, declined: 3, notApplicable: 4 } as const;

export const FACT_INDEX: Readonly<Record<FactKey, number>> = Object.fromEntries(
  FACTS.map((fact, index) => [fact.key, index]),
) as Record<FactKey, number>;

/** The inputs of one unit, flat: a number per column (NaN is unknown) and a state per fact. */
export interface Frame {
  readonly numbers: Float64Array;
  /** What each number is known to be at least: the number itself, or a part of an unknown one that proves a comparison. NaN: nothing is known. */
  readonly least: Float64Array;
  readonly states: Uint8Array;
}

type Value = number | bigint | boolean | null;

/** Fills one column of a frame; null is unknown. `least`: what an unknown value is known to be at least. */
export type SetColumn = (column: Column, value: Value, least?: Value) => void;

/** A frame in which no fact was ever asked for. */
export function emptyFrame(): Frame {
  const unknown = (): Float64Array => new Float64Array(COLUMN_NAMES.length).fill(Number.NaN);
  return { numbers: unknown(), least: unknown(), states: new Uint8Array(FACTS.length) };
}

/** Writes a column, in the numbers that it stores. @param least what an unknown value is at least */
export function setColumn(frame: Frame, column: Column, value: number, least = value): void {
  const at = COLUMN_INDEX[column];
  frame.numbers[at] = value;
  frame.least[at] = least;
}
