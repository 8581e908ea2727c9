import { post, type Answer } from './session.ts';

/** What a link to a pack tells of it. */
export interface PackLinkContent {
  readonly recipient: string;
  /** Who has put the pack together. */
  readonly organisation: string;
  /** The day as of which it was put together, ISO 8601. */
  readonly asOf: string;
  /** How many it speaks of. */
  readonly suppliers: number;
  readonly fileBytes: number;
  readonly fileSha256: string;
  readonly expiresAt: string;
  /** A later pack has taken its place. */
  readonly isSuperseded: boolean;
}

/** @param ticket what stands behind the # of the link */
export async function readPackLink(ticket: string): Promise<Answer<PackLinkContent>> {
  return post('/packs/front-page', { ticket });
}
