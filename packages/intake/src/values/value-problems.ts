/** Why the value of a cell could not be used as written. Texts and remedies are in the locale files under `values.<code>`. */
export const VALUE_PROBLEM_CODES = [
  'not-a-number',
  'number-ambiguous',
  'inexact-number',
  'range-too-wide',
  'not-whole',
  'negative',
  'too-large',
  'above-one',
  'share-ambiguous',
  'share-beside-open',
  'not-an-amount',
  'currency-unknown',
  'currency-conflict',
  'not-a-date',
  'date-ambiguous',
  'date-incomplete',
  'date-impossible',
  'date-in-future',
  'not-a-year',
  'not-yes-or-no',
  'not-a-choice',
  'out-of-range',
  'country-unknown',
  'country-ambiguous',
  'country-disputed',
  'country-region',
  'not-an-lei',
  'not-an-email',
  'too-many-contacts',
  'language-unknown',
  'language-not-offered',
  'not-an-hs-code',
  'origins-do-not-match',
  'origins-disagree',
  'count-and-share-disagree',
  'part-above-total',
  'too-few-asked',
  'hidden-characters',
  'mixed-scripts',
  'broken-characters',
  'personal-information',
  'conflicting-value',
  'responses-differ',
  'response-said-by-supplier',
  'response-said-by-buyer',
  'response-said-by-audit',
  'conflicting-name',
  'name-too-long',
  'identifier-too-long',
  'row-too-short',
  'values-without-heading',
  'text-not-decoded',
] as const;
export type ValueProblemCode = (typeof VALUE_PROBLEM_CODES)[number];

/** Parameters of a problem's message. */
export type ProblemParameters = Readonly<Record<string, string | number>>;

/** The result of reading a cell. A value that could not be understood is never guessed: it has a reason. */
export type CellReading<T> =
  | {
      readonly state: 'known';
      readonly value: T;
      /** The cell gives no exact number: the value is our reading of it. */ readonly inexact?: true;
    }
  | { readonly state: 'notRecorded' }
  | { readonly state: 'declined' }
  | { readonly state: 'unreadable'; readonly code: ValueProblemCode; readonly parameters: ProblemParameters };

export const NOT_RECORDED = { state: 'notRecorded' } as const;
export const DECLINED = { state: 'declined' } as const;

/** A value that was understood. */
export function known<T>(value: T): { readonly state: 'known'; readonly value: T } {
  return { state: 'known', value };
}

/** A number that the cell gives only roughly. */
export function roughly<T>(value: T): CellReading<T> {
  return { state: 'known', value, inexact: true };
}

/** A value that could not be understood, and why. */
export function unreadable(code: ValueProblemCode, parameters: ProblemParameters = {}): CellReading<never> {
  return { state: 'unreadable', code, parameters };
}
