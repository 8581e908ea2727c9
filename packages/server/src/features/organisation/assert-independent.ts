import type { Transaction } from '../../platform/db/transaction.ts';
import { userError, UserErrors, type UserError } from '../../platform/errors/user-error.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { peopleThen } from '../person/people-then.ts';
import { tieBetween, type AccountAct, type Tie } from './account-acts.ts';

const HERE = `nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** What was done to these accounts, and to those of everybody behind it. */
export async function actsOn(tx: Transaction, people: readonly string[]): Promise<AccountAct[]> {
  return tx.query<AccountAct>(
    `SELECT person, maker, kind, at, vouched_at AS "vouchedAt", mailbox_at AS "mailboxAt", domain_at AS "domainAt", domain_by AS "domainBy",
       domain_by_since AS "domainBySince", domain_of_operator AS "domainOfOperator" FROM account_acts_of(${HERE}, $1)`,
    [[...new Set(people)]],
  );
}

/** Since when a member is an owner; null for one who is none. */
export async function ownerSince(
  tx: Transaction,
  { organisationId, userId }: Pick<Viewer, 'organisationId' | 'userId'>,
): Promise<Date | null> {
  const [row] = await tx.query<{ since: Date | null }>('SELECT owner_since($1, $2) AS since', [organisationId, userId]);
  return row?.since ?? null;
}

/** A tie as codes of sentences: whose account it is about and why, who is behind it, and what would make the approval possible. */
async function tieError(tx: Transaction, { of, act, by, until }: Tie): Promise<UserError> {
  const [place] = await tx.query<{ id: string; zone: string }>(`SELECT ${HERE} AS id, zone_of(${HERE}) AS zone`);
  if (!place) throw new Error('A statement without a table gives one row');
  const named = async (userId: string): Promise<string> => {
    const [person] = await peopleThen(tx, place.id, [{ userId, at: tx.now }]);
    return person ? `${person.nameNow || '…'} · ${person.shortId}` : '…';
  };
  const parameters = {
    maker: await named(act.maker),
    by: await named(by),
    day: dayIn(place.zone, act.at),
    until: until === null ? '' : dayIn(place.zone, until),
    ends: until === null ? 'no' : 'yes',
  };
  const whose = of === 'author' ? 'theirs' : 'own';
  const texts = [
    'errors.ACCOUNTS_NOT_APART',
    `apart.${whose}.${act.kind === 'device' || act.kind === 'password' ? act.kind : 'account'}`,
    ...(act.maker === by ? [] : ['apart.through']),
    `apart.by.${of}`,
    `apart.ways.${whose}`,
  ];
  return { field: null, code: 'ACCOUNTS_NOT_APART', parameters, texts };
}

/** Why the viewer cannot approve what each of these people proposed, as codes of sentences; nothing for those whose proposals are open to the viewer. */
export async function heldBack(
  tx: Transaction,
  approver: string,
  authors: readonly (string | null)[],
): Promise<ReadonlyMap<string, UserError>> {
  const others = [...new Set(authors)].filter((author): author is string => author !== null && author !== approver);
  if (others.length === 0) return new Map();
  const acts = await actsOn(tx, [approver, ...others]);
  const held = new Map<string, UserError>();
  for (const author of others) {
    const tie = tieBetween(acts, { author, approver }, tx.now);
    if (tie !== null) held.set(author, await tieError(tx, tie));
  }
  return held;
}

/**
 * Two people have to stand behind what is approved, so neither account may be one that the other person, or a third who has both, may have in hand: by an invitation, a
 * link for its password, or one who made the maker of those. An approval by a second person asks nowhere else.
 * @param proposer null where it is no longer known
 * @throws UserErrors
 */
export async function assertIndependent(tx: Transaction, proposer: string | null, approver: string): Promise<void> {
  if (proposer === approver) throw userError('OWN_PROPOSAL');
  const held = await heldBack(tx, approver, [proposer]);
  if (held.size > 0) throw new UserErrors([...held.values()]);
}
