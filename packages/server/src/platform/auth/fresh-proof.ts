import { after } from '../time/after.ts';

/** For how many minutes a proof of who is there holds, in the session in which it was given. */
const PROOF_MINUTES = 10;

/** Until when a proof holds; null where none was given. */
export function freshUntil(provedAt: Date | null | undefined): Date | null {
  return provedAt ? after(provedAt, { minutes: PROOF_MINUTES }) : null;
}

export function isFresh(provedAt: Date | null | undefined, now: Date): boolean {
  const until = freshUntil(provedAt);
  return until !== null && until > now;
}
