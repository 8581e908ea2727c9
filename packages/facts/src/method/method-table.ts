/** Source of a rule or a number: an agreed standard, a law, or a default of this product. */
export type Basis = 'STANDARD' | 'LAW' | 'DEFAULT';

export type NumberUnit =
  | 'share'
  | 'months'
  | 'score'
  | 'points'
  | 'tiers'
  | 'days'
  | 'workers'
  | 'steps'
  | 'periods'
  | 'weeks'
  | 'hours'
  | 'square metres'
  | 'indicators'
  | 'years'
  | 'signs'
  | 'multiple'
  | 'estimate'
  | 'percentage points';

/** Section of `docs/methodology.md` that gives the number. */
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
  | 'protection'
  | 'harm'
  | 'remedies';

/** One number of the method. */
export interface MethodNumber {
  /** A plain decimal of at most eight places. */
  readonly value: string;
  readonly unit: NumberUnit;
  readonly section: MethodSection;
  /** Its purpose, as printed on the published page. */
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
