/** The fewest people that a number in a pack may speak of. */
const FEWEST = 10;
/** Numbers of people are rounded to this. */
const STEP = 5;

/** Facts that count people. */
const HEADCOUNTS: ReadonlySet<string> = new Set([
  'workforce.total',
  'workforce.payroll',
  'recruitment.offerAsked',
  'recruitment.offerDiffers',
  'pay.gapGroup',
]);

/** Facts that are shares of the people of a site: with their number, each is a count. */
const SHARES = /^(workforce|contract|recruitment|pay)\.(\w+Share|offerPayShortfall)$/;

/** A value as a pack may tell it; `isLeftOut` where it would tell of a few people. */
export interface ToldValue {
  readonly value: string | number | boolean | null;
  readonly isLeftOut: boolean;
}

/** @param people how many work at the supplier, as far as known; null where nobody has said */
export function toldValue(fact: string, value: ToldValue['value'], people: number | null): ToldValue {
  if (value === null) return { value, isLeftOut: false };
  if (HEADCOUNTS.has(fact)) return toldCount(Number(value));
  if (SHARES.test(fact) && isSmallShare(Number(value), people)) return { value: null, isLeftOut: true };
  return { value, isLeftOut: false };
}

function toldCount(count: number): ToldValue {
  if (count > 0 && count < FEWEST) return { value: null, isLeftOut: true };
  return { value: Math.round(count / STEP) * STEP, isLeftOut: false };
}

/** Whether a share, or what is left beside it, stands for a few people; where their number is not known, nobody can tell. */
function isSmallShare(share: number, people: number | null): boolean {
  if (people === null || !Number.isFinite(share)) return false;
  const part = share * people;
  return [part, people - part].some((count) => count > 0.5 && count < FEWEST - 0.5);
}
