import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Chain } from '../../../platform/audit/append-audit.ts';

/** Chains of an organisation, which are all anchored. */
const CHAINS = ['audit', 'access'] as const satisfies readonly Chain[];

/** What is signed of a head, in this order. */
const anchorSchema = z.strictObject({
  /** Number of the line, from 1. */
  line: z.int().min(1),
  /** Hash of the line before; 64 zeros in the first one. */
  previous: z.hash('sha256'),
  /** When the head was signed, by the clock of the database. ISO 8601 in UTC. */
  at: z.iso.datetime(),
  organisation: z.guid(),
  chain: z.enum(CHAINS),
  /** Number of the last entry. */
  sequence: z.int().min(1),
  /** Its hash. */
  hash: z.hash('sha256'),
});
const lineSchema = z.strictObject({ ...anchorSchema.shape, key: z.string(), signature: z.string() });

/** The head of one chain at one instant. */
export type Anchor = z.output<typeof anchorSchema>;
/** An anchor with its signature, as it stands in the file. */
export type AnchorLine = z.output<typeof lineSchema>;

/** Previous hash of the first line. */
export const FILE_START = '0'.repeat(64);

/** Type under which anchors are signed. */
export const ANCHOR_TYPE = 'application/vnd.plumbline.anchor+json';

/** The text that is signed. */
export function signedText({ line, previous, at, organisation, chain, sequence, hash }: Anchor): string {
  return JSON.stringify({ line, previous, at, organisation, chain, sequence, hash });
}

/** The line of the file, without its end. */
export function textOfLine({ key, signature, ...anchor }: AnchorLine): string {
  return `${signedText(anchor).slice(0, -1)},${JSON.stringify({ key, signature }).slice(1)}`;
}

/** SHA-256 of a line without its end, in hexadecimal. */
export function hashOfLine(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Null if the text is not a line as this service writes it, byte for byte. */
export function readLine(text: string): AnchorLine | null {
  try {
    const line = lineSchema.parse(JSON.parse(text));
    return textOfLine(line) === text ? line : null;
  } catch {
    return null;
  }
}
