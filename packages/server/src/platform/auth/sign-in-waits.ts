import { after } from '../time/after.ts';

/** Seconds between two tries of one source, by how many wrong passwords it has tried in a row; the last holds from there on. */
const AFTER_OWN_FAILURES = [0, 0, 0, 0, 0, 2, 5, 10, 20, 40, 60, 120, 300, 900] as const;

/** Seconds before each try of an unknown source, by how many wrong passwords unknown sources have tried on the account within the hour. */
const UNDER_ATTACK = [
  { from: 100, seconds: 60 },
  { from: 50, seconds: 30 },
  { from: 20, seconds: 10 },
] as const;

/** So many codes of unknown sources, from wherever they come, may be wrong before all of those wait: a code is one of a million. */
const MOST_CODES = 10;
/** For how long they wait, in seconds. */
const SECONDS_WITHOUT_CODES = 900;

/** After this long without a try, wrong passwords are forgotten. */
export const SECONDS_REMEMBERED = 3600;

/** What is remembered of one source that tries one account. */
export interface Source {
  /** Wrong passwords in a row. */
  readonly failures: number;
  /** Before this instant its next try is not looked at. */
  readonly notBefore: Date;
}

export interface Tried {
  /** Null for a source that has not tried this account within the hour. */
  readonly source: Source | null;
  /** Wrong passwords of all unknown sources on this account. 0 for a known device: what others do is no concern of it. */
  readonly accountFailures: number;
}

export interface Verdict {
  readonly isAdmitted: boolean;
  /** What to remember. A try that is admitted counts as wrong until the password proves right, so that many at once get no further than one by one. */
  readonly source: Source;
}

/** Whether a try to sign in is looked at now. A refused one costs nothing and moves nothing, so nobody can keep another waiting by going on. */
export function judge({ source, accountFailures }: Tried, now: Date): Verdict {
  const known = source ?? { failures: 0, notBefore: after(now, { seconds: secondsUnderAttack(accountFailures) }) };
  if (known.notBefore > now) return { isAdmitted: false, source: known };
  const failures = known.failures + 1;
  const seconds = Math.max(secondsAfter(failures), secondsUnderAttack(accountFailures));
  return { isAdmitted: true, source: { failures, notBefore: after(now, { seconds }) } };
}

function secondsAfter(failures: number): number {
  return AFTER_OWN_FAILURES[Math.min(failures, AFTER_OWN_FAILURES.length - 1)] ?? 0;
}

function secondsUnderAttack(accountFailures: number): number {
  return UNDER_ATTACK.find(({ from }) => accountFailures >= from)?.seconds ?? 0;
}

/**
 * What to remember of an account of which an unknown source tries a password or code. After so many wrong codes all unknown sources wait, however many they are. Known
 * devices do not: who guesses elsewhere must not shut out the owner.
 */
export function judgeAccount(by: 'password' | 'code', failures: number, now: Date): Source {
  if (by === 'password') return { failures: failures + 1, notBefore: now };
  // They have waited, and begin anew.
  const given = (failures >= MOST_CODES ? 0 : failures) + 1;
  return { failures: given, notBefore: given < MOST_CODES ? now : after(now, { seconds: SECONDS_WITHOUT_CODES }) };
}
