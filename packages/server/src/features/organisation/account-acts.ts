import { after, before } from '../../platform/time/after.ts';

/** For how many days an account counts as that of who had a hand in it; and after how many an owner has standing. */
export const HAND_DAYS = 30;

/**
 * What somebody did that may have put an account into their hands: made it by an invitation, let an account that was there join, had the invitation accepted on their own
 * device, made a link for its password. And who made its person an owner or administrator, which counts only for what that person then does to others.
 */
export type ActKind = 'account' | 'membership' | 'device' | 'password' | 'owner' | 'admin';

/** One act, with what takes it back: the word of an owner, or a mailbox that was proved since at a domain of the organisation. */
export interface AccountAct {
  readonly person: string;
  readonly maker: string;
  readonly kind: ActKind;
  readonly at: Date;
  readonly vouchedAt: Date | null;
  /** Null without a proved domain, or where a colleague has the same mailbox. */
  readonly mailboxAt: Date | null;
  readonly domainAt: Date | null;
  readonly domainBy: string | null;
  /** Since when the person who added the domain is an owner; null where they are none. */
  readonly domainBySince: Date | null;
  /** The domain is that of an address which the operator let in. */
  readonly domainOfOperator: boolean;
}

/** Why two people may be one. */
export interface Tie {
  /** Whose account: that of the approver, of the author, or both come from one person. */
  readonly of: 'approver' | 'author' | 'both';
  /** What was done to that account; of two, to the approver's. */
  readonly act: AccountAct;
  /** Who has it in hand, perhaps through the maker of the act. */
  readonly by: string;
  /** When it ends by itself; null for a device, which tells more than time. */
  readonly until: Date | null;
}

const isOffice = ({ kind }: AccountAct): boolean => kind === 'owner' || kind === 'admin';
const untilOf = ({ kind, at }: AccountAct): Date | null => (kind === 'device' ? null : after(at, { days: HAND_DAYS }));
/** Before this instant acts are too old to matter at an instant. */
const windowOf = (at: Date): Date => before(at, { days: HAND_DAYS });

/** Whether an owner has been one for long enough for their word to count. */
export function hasStanding(since: Date | null, now: Date): boolean {
  return since !== null && since <= windowOf(now);
}

type Counts = (act: AccountAct) => boolean;

/** Everybody whom acts lead to from a person, who did something then. Each maker counts with those who had made them when they did it. */
function followed(acts: readonly AccountAct[], person: string, did: Date, counts: Counts): ReadonlySet<string> {
  const found = new Set([person]);
  const seen = new Map<string, Date>();
  const waiting = [{ person, since: windowOf(did) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { person: one, since } = next;
    const known = seen.get(one);
    if (known !== undefined && known <= since) continue;
    seen.set(one, since);
    for (const act of acts) {
      if (act.person !== one || !counts(act) || (act.kind !== 'device' && act.at <= since)) continue;
      found.add(act.maker);
      waiting.push({ person: act.maker, since: windowOf(act.at) });
    }
  }
  return found;
}

/** Everybody who has the account of a person in hand, with the act that lasts longest. */
function handsOn(acts: readonly AccountAct[], person: string, now: Date, counts: Counts): Map<string, AccountAct> {
  const own = acts.filter((act) => act.person === person && !isOffice(act) && counts(act));
  const open = own.filter(({ kind, at }) => kind === 'device' || at > windowOf(now));
  const rank = ({ kind, at }: AccountAct) => (kind === 'device' ? Infinity : at.getTime());
  const hands = new Map<string, AccountAct>();
  for (const act of open.toSorted((one, other) => rank(one) - rank(other)))
    for (const maker of followed(acts, act.maker, act.at, counts)) if (maker !== person) hands.set(maker, act);
  return hands;
}

/** What still counts: nobody with standing and no hand in it has stood up for the account since, by their word or by a domain at which its mailbox was proved. */
function stillCounts(acts: readonly AccountAct[], now: Date): Counts {
  const unvouched: Counts = ({ vouchedAt, at }) => vouchedAt === null || vouchedAt < at;
  const isOurs = ({ person, domainAt, domainBy, domainBySince, domainOfOperator }: AccountAct): boolean => {
    if (domainAt === null || domainBy === null) return false;
    if (domainOfOperator || domainAt <= windowOf(now)) return true;
    return (
      hasStanding(domainBySince, now) && domainBy !== person && !handsOn(acts, person, now, unvouched).has(domainBy)
    );
  };
  return (act) => {
    if (!unvouched(act)) return false;
    if (act.kind === 'device' || act.mailboxAt === null) return true;
    // Roles open nothing: who has proved the mailbox before has the account still.
    return !((isOffice(act) || act.mailboxAt >= act.at) && isOurs(act));
  };
}

/** Who has the account of a person in hand, and until when; nobody for an account that stands for itself. */
export function handsIn(
  acts: readonly AccountAct[],
  person: string,
  now: Date,
): { readonly people: readonly string[]; readonly until: Date | null } {
  const hands = handsOn(acts, person, now, stillCounts(acts, now));
  const ends = [...hands.values()].map(untilOf);
  const last = ends.every((end) => end !== null) ? Math.max(...ends.map((end) => end.getTime())) : null;
  return { people: [...hands.keys()], until: last === null || ends.length === 0 ? null : new Date(last) };
}

/**
 * Why the author of a proposal and the person who would approve it may be one and the same: one has the account of the other in hand, or a third has both. Null where
 * they are two.
 */
export function tieBetween(
  acts: readonly AccountAct[],
  { author, approver }: { readonly author: string; readonly approver: string },
  now: Date,
): Tie | null {
  const counts = stillCounts(acts, now);
  const onApprover = handsOn(acts, approver, now, counts);
  const onAuthor = handsOn(acts, author, now, counts);
  const ofApprover = onApprover.get(author);
  if (ofApprover) return { of: 'approver', act: ofApprover, by: author, until: untilOf(ofApprover) };
  const ofAuthor = onAuthor.get(approver);
  if (ofAuthor) return { of: 'author', act: ofAuthor, by: approver, until: untilOf(ofAuthor) };
  for (const [by, act] of onApprover) {
    const other = onAuthor.get(by);
    if (other === undefined) continue;
    const [one, two] = [untilOf(act), untilOf(other)];
    const until = one === null || (two !== null && two < one) ? two : one;
    return { of: 'both', act, by, until };
  }
  return null;
}
