import { userError } from '../../platform/errors/user-error.ts';

/** Where a page of the feed ends. */
export interface FeedCursor {
  readonly gravity: number;
  /** As PostgreSQL writes an instant. */
  readonly at: string;
  readonly id: string;
}

const cursor = /^([0-4])\|(\d{4}-[\d :.+-]{1,40})\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function writeFeedCursor({ gravity, at, id }: FeedCursor): string {
  return Buffer.from(`${gravity}|${at}|${id}`).toString('base64url');
}

/** @throws UserErrors for a text that is not a cursor */
export function readFeedCursor(text: string): FeedCursor {
  const [, gravity, at, id] = cursor.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (gravity === undefined || at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw userError('BAD_CURSOR', 'after');
  return { gravity: Number(gravity), at, id };
}
