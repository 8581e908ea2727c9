import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { bytesOf } from './encoding.ts';
import { digestOf, type Hashing } from './hashing.ts';

/** What can happen to a piece of evidence. Who looked at it is kept elsewhere, and is never exported. */
export const CUSTODY_ACTIONS = [
  'UPLOAD',
  'TAKE_IN',
  'SCAN',
  'CHANGE',
  'REDACT',
  'APPROVE',
  'DOWNLOAD',
  'EXPORT',
  'SHARE',
  'DELETE_REQUEST',
  'DELETE',
  'LEGAL_HOLD',
] as const;

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const sequence = z.int().check(z.minimum(1));

const tellingSchema = z.strictObject({
  sequence,
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Role and id, never a name; no id for the service itself. */
  actor: z.strictObject({ role: z.string(), id: z.nullable(z.string()) }),
  action: z.enum(CUSTODY_ACTIONS),
  evidenceId: z.nullable(z.string()),
  /** Of the file. */
  sha256: z.nullable(hex64),
  /** Random, so that nobody can guess what a withheld event says from its hash. */
  salt: z.string(),
  previousHash: hex64,
  hash: hex64,
});

/** An event outside the scope of a pack: its place in the chain, and nothing of what happened. */
export const withheldSchema = z.strictObject({ sequence, previousHash: hex64, hash: hex64, withheld: z.literal(true) });

export const custodyEventSchema = z.union([tellingSchema, withheldSchema]);

export type ToldEvent = z.infer<typeof tellingSchema>;
export type CustodyEvent = z.infer<typeof custodyEventSchema>;

/** An event before it stands in the chain. */
export type NewEvent = Omit<ToldEvent, 'sequence' | 'previousHash' | 'hash'>;

/** Number and hash of the last event of a chain. */
export interface CustodyHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of an empty chain. */
export const CUSTODY_START: CustodyHead = { sequence: 0, hash: '0'.repeat(64) };

/** Appends an event to a chain. Its hash is SHA-256 over the JCS of everything else in it. */
export function appendEvent(head: CustodyHead, event: NewEvent, hashing: Hashing): ToldEvent {
  const { at, actor, action, evidenceId, sha256, salt } = event;
  const place = { sequence: head.sequence + 1, previousHash: head.hash };
  const chained = { ...place, at, actor, action, evidenceId, sha256, salt };
  return { ...chained, hash: hashOf(chained, hashing) };
}

/** What a pack shows of an event that is not in its scope. */
export function withheld({ sequence: number, previousHash, hash }: CustodyEvent): CustodyEvent {
  return { sequence: number, previousHash, hash, withheld: true };
}

/** Why an event does not follow the one before. */
export type CustodyFault = 'event-gap' | 'event-changed';

/** Whether an event follows a head, and is what its hash says. A withheld event can only be held to its place. */
export function faultOf(head: CustodyHead, event: CustodyEvent, hashing: Hashing): CustodyFault | null {
  if (event.sequence !== head.sequence + 1 || event.previousHash !== head.hash) return 'event-gap';
  if ('withheld' in event) return null;
  const { hash, ...rest } = event;
  return hashOf(rest, hashing) === hash ? null : 'event-changed';
}

/** Whether a chain that ends here can be the beginning of one with that head. */
export function leadsTo(end: CustodyHead, head: CustodyHead): boolean {
  return end.sequence < head.sequence || (end.sequence === head.sequence && end.hash === head.hash);
}

function hashOf(event: Omit<ToldEvent, 'hash'>, hashing: Hashing): string {
  return digestOf(hashing, bytesOf(canonical(event)));
}
