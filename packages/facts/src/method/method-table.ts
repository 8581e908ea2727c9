/** Why a rule or a number is as it is: an agreed standard, a law, or a default of this product. */
export type Basis = 'STANDARD' | 'LAW' | 'DEFAULT';

export type NumberUnit =
  | 'share'
  | 'months'
  | 'score'
  | 'points'
  | 'tiers'
  | 'days'
  | 'workers'
  | 'multiple'
  | 'estimate'
  | 'percentage points';

/** Section of `docs/methodology.md` in which the number stands. */
export type MethodSection =
  | 'sectors'
  | 'country'
  | 'product'
  | 'workforce'
  | 'inherent'
  | 'controls'
  | 'floors'
  | 'labels'
  | 'coverage'
  | 'rules'
  | 'remedies';

/** One number of the method. */
export interface MethodNumber {
  /** A plain decimal of at most eight places. */
  readonly value: string;
  readonly unit: NumberUnit;
  readonly section: MethodSection;
  /** What it is for, as the published page says it. */
  readonly what: string;
  readonly basis: Basis;
  readonly citation: string | null;
}

/** A number that is a judgement of this product. */
export const byDefault = (value: string, unit: NumberUnit, section: MethodSection, what: string): MethodNumber => ({
  value,
  unit,
  section,
  what,
  basis: 'DEFAULT',
  citation: null,
});
