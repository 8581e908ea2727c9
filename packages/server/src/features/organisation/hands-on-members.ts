import type { Transaction } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { peopleThen } from '../person/people-then.ts';
import type { PersonAt } from '../person/person-at.ts';
import { handsIn, hasStanding, tieBetween } from './account-acts.ts';
import { actsOn, ownerSince } from './assert-independent.ts';

/** Whose hands an account is in. */
export interface HandsRow {
  /** Who may have it in hand, so that it does not stand for a second person; only where an approval takes one. */
  readonly inHandsOf: readonly (PersonAt | null)[];
  /** When that ends by itself; null where it does not, or nobody has it. */
  readonly inHandsUntil: Date | null;
  readonly viewerCanVouch: boolean;
}

/** Of a member whose account stands for itself. */
export const IN_NO_HANDS: HandsRow = { inHandsOf: [], inHandsUntil: null, viewerCanVouch: false };

/** Of each member whose account others may have in hand: who, until when, and whether the viewer's word ends it. */
export async function handsOnMembers(
  tx: Transaction,
  viewer: Viewer,
  members: readonly string[],
): Promise<ReadonlyMap<string, HandsRow>> {
  const found = new Map<string, HandsRow>();
  // Elsewhere nothing takes two people.
  if (viewer.organisationKind !== 'buyer') return found;
  const acts = await actsOn(tx, members);
  const speaks = may(viewer, 'member.vouch') && hasStanding(await ownerSince(tx, viewer), tx.now);
  for (const member of members) {
    const { people, until } = handsIn(acts, member, tx.now);
    if (people.length === 0) continue;
    const named = people.map((userId) => ({ userId, at: tx.now }));
    const isApart = tieBetween(acts, { author: member, approver: viewer.userId }, tx.now) === null;
    found.set(member, {
      inHandsOf: await peopleThen(tx, viewer.organisationId, named),
      inHandsUntil: until,
      viewerCanVouch: speaks && member !== viewer.userId && isApart,
    });
  }
  return found;
}
