import { toldPeople, type PeopleCount } from '@plumbline/evidence/purposes';

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

/**
 * The people that a value of a fact counts; null for a value that counts none. A share counts nobody knows how many where the whole is not known: it may be of a few.
 * @param people how many there are, as far as known
 */
export function peopleIn(fact: string, value: unknown, people: number | null): PeopleCount | null {
  if (HEADCOUNTS.has(fact)) return { count: Number(value), of: null };
  if (!SHARES.test(fact)) return null;
  return { count: people === null ? null : Math.round(Number(value) * people), of: people };
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
