import { z } from 'zod';
import { userError } from '../../platform/errors/user-error.ts';

/** What a list of flags shows. */
export const FLAG_LISTS = [
  'proposed',
  'reopening',
  'checks',
  'reopened',
  'waiting',
  'under-review',
  'disputed',
  'watched',
] as const;
export type FlagList = (typeof FLAG_LISTS)[number];

/** Where a row stands in its list: by the day that the list is about, then by what tells rows of one day apart. */
export interface FlagPlace {
  readonly day: string;
  /** Of the flag. */
  readonly id: string;
  /** Of a check for retaliation: its days after closing, and the clearing that it follows; else null. */
  readonly days: number | null;
  readonly clearingId: string | null;
}

const [day, id] = [z.iso.date(), z.guid()];
const ofCheck = z.tuple([z.literal('checks'), day, id, z.coerce.number().int().min(0).max(9999), id]);
const ofFlag = z.tuple([z.enum(FLAG_LISTS).exclude(['checks']), day, id]);
const cursor = z.union([ofCheck, ofFlag]);

/** Opaque; names the list too, so that it cannot be used with another. */
export function writeFlagCursor(list: FlagList, place: FlagPlace): string {
  const parts = [list, place.day, place.id, place.days, place.clearingId].filter((part) => part !== null);
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** @throws UserErrors for a text that is not a cursor of this list */
export function readFlagCursor(list: FlagList, text: string): FlagPlace {
  const { data } = cursor.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '));
  if (data?.[0] !== list) throw userError('BAD_CURSOR', 'after');
  const [, day, id, days = null, clearingId = null] = data;
  return { day, id, days, clearingId };
}
