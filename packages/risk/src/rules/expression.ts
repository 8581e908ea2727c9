import type { FactKey } from '@plumbline/facts';
import type { Column } from './columns.ts';

/**
 * A three-valued predicate over the columns of one unit. The grammar is closed: rules can use nothing else.
 * See docs/methodology.md#truth.
 */
export type Expression =
  | { readonly op: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  /** Comparison of a column with a number; UNKNOWN when the column is. */
  | { readonly op: 'atLeast' | 'above' | 'below' | 'equals'; readonly column: Column; readonly value: number }
  /** The question was asked and the answer refused. Never UNKNOWN. */
  | { readonly op: 'declined'; readonly fact: FactKey }
  /** The column or question is there and blank or unknown; with `absentToo`, also when it was never asked. Never UNKNOWN. */
  | { readonly op: 'notRecorded'; readonly fact: FactKey; readonly absentToo: boolean }
  /** The truth of a rule of an earlier stratum at the same unit. */
  | { readonly op: 'flag'; readonly ruleId: string }
  | { readonly op: 'always' };

export const all = (...of: Expression[]): Expression => ({ op: 'all', of });
export const any = (...of: Expression[]): Expression => ({ op: 'any', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
export const atLeast = (column: Column, value: number): Expression => ({ op: 'atLeast', column, value });
export const above = (column: Column, value: number): Expression => ({ op: 'above', column, value });
export const below = (column: Column, value: number): Expression => ({ op: 'below', column, value });
export const equals = (column: Column, value: number): Expression => ({ op: 'equals', column, value });
/** True when a yes-or-no column is yes. */
export const holds = (column: Column): Expression => ({ op: 'equals', column, value: 1 });
export const declined = (fact: FactKey): Expression => ({ op: 'declined', fact });
export const notRecorded = (fact: FactKey, absent: 'absent-too' | 'column-only' = 'column-only'): Expression => ({
  op: 'notRecorded',
  fact,
  absentToo: absent === 'absent-too',
});
export const flag = (ruleId: string): Expression => ({ op: 'flag', ruleId });
export const always: Expression = { op: 'always' };
