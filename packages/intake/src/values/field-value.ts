import type { FieldKey, FIELDS, FieldType, Money } from '@plumbline/facts';

type FieldRow<K extends FieldKey> = Extract<(typeof FIELDS)[number], { readonly key: K }>;

type Single<T extends FieldType> = T extends 'count' | 'days' | 'year' | 'latitude' | 'longitude'
  ? number
  : T extends 'yes-no'
    ? boolean
    : T extends 'amount'
      ? Money
      : string;

/** The type of a field's value after reading: countries are ISO 2 codes, dates ISO days, shares decimal strings, choices their keys. */
export type FieldValue<K extends FieldKey> =
  FieldRow<K> extends { readonly list: true }
    ? readonly string[]
    : FieldRow<K> extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : Single<FieldRow<K>['type']>;

/** Any value of a field. */
export type AnyFieldValue = string | number | boolean | Money | readonly string[];
