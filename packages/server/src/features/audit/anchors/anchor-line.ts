import { createHash } from 'node:crypto';
import { z } from 'zod';
/** Chains of an organisation, which are all anchored. */
const CHAINS = ['audit', 'access', 'views', 'custody'] as const;
export type AnchoredChain = (typeof CHAINS)[number];

/** Where a line stands in the file. */
const placeShape = {
  /** Number of the line, from 1. */
  line: z.int().min(1),
  /** Hash of the line before; 64 zeros in the first one. */
  previous: z.hash('sha256'),
  /** When the line was signed, by the clock of the database. ISO 8601 in UTC. */
  at: z.iso.datetime(),
};

/** What an operator says of a backup that was restored. One line of text each: they stand in the file and are shown to owners. */
export const restoredSchema = z.strictObject({
  /** Number of the first line that the log no longer fits. This and all later lines of the chain up to the acknowledgement are of the time before the restore. */
  from: z.int().min(1),
  backup: oneLine(200),
  by: oneLine(100),
  reason: oneLine(500),
});

const anchorSchema = z.strictObject({
  ...placeShape,
  organisation: z.guid(),
  chain: z.enum(CHAINS),
  /** Number of the last entry; 0 in the acknowledgement for an organisation that the backup does not have. */
  sequence: z.int().min(0),
  /** Its hash. */
  hash: z.hash('sha256'),
  /** Present in an acknowledgement of a restore. */
  restored: restoredSchema.optional(),
});
const receiptSchema = z.strictObject({
  ...placeShape,
  stamped: z.strictObject({
    /** Number of the line up to which a time-stamp authority vouches for the file. */
    line: z.int().min(1),
    /** SHA-256 of its token. */
    token: z.hash('sha256'),
  }),
});
const signatureShape = { key: z.string(), signature: z.string() };
const anchorLineSchema = z.strictObject({ ...anchorSchema.shape, ...signatureShape });
const receiptLineSchema = z.strictObject({ ...receiptSchema.shape, ...signatureShape });
const lineSchema = z.union([anchorLineSchema, receiptLineSchema]);

/** The head of one chain at one instant. */
export type Anchor = z.output<typeof anchorSchema>;
/** Says that there is a token of a time-stamp authority, so that one that goes missing is missed. */
export type Receipt = z.output<typeof receiptSchema>;
/** An anchor with its signature, as it stands in the file. */
export type AnchorLine = z.output<typeof anchorLineSchema>;
export type ReceiptLine = z.output<typeof receiptLineSchema>;
export type FileLine = AnchorLine | ReceiptLine;
export type Restored = z.output<typeof restoredSchema>;

/** Previous hash of the first line. */
export const FILE_START = '0'.repeat(64);

/** Type under which anchors are signed. */
export const ANCHOR_TYPE = 'application/vnd.plumbline.anchor+json';

/** The text that is signed. */
export function signedText(content: Anchor | Receipt): string {
  const { line, previous, at } = content;
  if ('stamped' in content) return JSON.stringify({ line, previous, at, stamped: content.stamped });
  const { organisation, chain, sequence, hash, restored } = content;
  return JSON.stringify({ line, previous, at, organisation, chain, sequence, hash, restored });
}

/** The line of the file, without its end. */
export function textOfLine({ key, signature, ...content }: FileLine): string {
  return `${signedText(content).slice(0, -1)},${JSON.stringify({ key, signature }).slice(1)}`;
}

export function isAnchor(line: FileLine): line is AnchorLine {
  return 'organisation' in line;
}

/** SHA-256 of a line without its end, in hexadecimal. */
export function hashOfLine(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Null if the text is not a line as this service writes it, byte for byte. */
export function readLine(text: string): FileLine | null {
  try {
    const line = lineSchema.parse(JSON.parse(text));
    return textOfLine(line) === text ? line : null;
  } catch {
    return null;
  }
}

function oneLine(longest: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\u2028\u2029]+$/u);
}
