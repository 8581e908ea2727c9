import { after } from '../time/after.ts';

/** Seconds between two tries of one source, by how many wrong passwords it has tried in a row; the last holds from there on. */
const AFTER_OWN_FAILURES = [0, 0, 0, 0, 0, 2, 5, 10, 20, 40, 60, 120, 300, 900] as const;

/** Seconds before each try of an unknown source, by how many wrong passwords unknown sources have tried on the account within the hour. */
const UNDER_ATTACK = [
  { from: 100, seconds: 60 },
  { from: 50, seconds: 30 },
  { from: 20, seconds: 10 },
] as const;

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
