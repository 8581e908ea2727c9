import { toldPeople } from '@plumbline/evidence/purposes';

/** Facts that count people. */
const HEADCOUNTS: ReadonlySet<string> = new Set([
  'workforce.total',
  'workforce.payroll',
  'recruitment.offerAsked',
  'recruitment.offerDiffers',
  'pay.gapGroup',
]);

/** Facts that are shares of the people of a site: with their number, each is a count. */
const SHARES = /^(workforce|contract|recruitment|pay)\.\w+Share$/;

/** A value as a pack may tell it; `isLeftOut` where it would tell of a few people. */
export interface ToldValue {
  readonly value: string | number | boolean | null;
  readonly isLeftOut: boolean;
}

/** The people that a value of a fact counts; null for a value that counts none. @param people how many there are, as far as known */
export function peopleIn(
  fact: string,
  value: unknown,
  people: number | null,
): { readonly count: number; readonly of: number | null } | null {
  if (HEADCOUNTS.has(fact)) return { count: Number(value), of: null };
  return SHARES.test(fact) && people !== null ? { count: Math.round(Number(value) * people), of: people } : null;
}

/** @param people how many work at the supplier, as far as known; null where nobody has said */
export function toldValue(fact: string, value: ToldValue['value'], people: number | null): ToldValue {
  const counted = value === null ? null : peopleIn(fact, value, people);
  if (counted === null) return { value, isLeftOut: false };
  const { count, of } = toldPeople(counted);
  if (count.kind === 'not-told') return { value: null, isLeftOut: true };
  if (counted.of === null) return { value: count.count, isLeftOut: false };
  return of.kind === 'not-told'
    ? { value: null, isLeftOut: true }
    : { value: (count.count / of.count).toFixed(2), isLeftOut: false };
}
