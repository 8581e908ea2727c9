import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { bytesOf } from './encoding.ts';
import { CHAIN_KEYS } from './purposes/production.ts';
import { digestOf, type Hashing } from './hashing.ts';

const text = z.string().check(z.minLength(1), z.maxLength(500));
const ids = z.array(text);

/** Of whom and what a pack speaks, for which recipient, as of which day. Everything that is in `data/` follows from it and from what was stored by then. */
export const scopeSchema = z.strictObject({
  organisation: z.strictObject({ id: text, name: text }),
  /** The table of contents that it follows, such as `general` or `uflpa`, and its edition. */
  purpose: z.strictObject({ key: text, edition: text }),
  suppliers: ids,
  sites: ids,
  /** As the buyer names them. */
  products: z.array(text),
  /** Goods that are followed from raw material, where the purpose does: what they are made of, and lots as the buyer writes them. */
  goods: z.optional(z.strictObject({ chain: z.enum(CHAIN_KEYS), lots: z.array(text) })),
  /** Period of which it speaks, both days included. */
  period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  /** The day as of which it was put together. */
  asOf: z.iso.date(),
  recipient: text,
  /** BCP 47. */
  language: text,
  /** Within which engagement an auditor asked for it, and which kinds of content that opens; left out where the buyer did. */
  engagement: z.optional(z.strictObject({ id: text, kinds: z.array(text) })),
});

export type PackScope = z.infer<typeof scopeSchema>;

/** The scope as it stands in a pack: lists sorted, nothing twice, so that the order in which somebody chose suppliers changes nothing. */
export function scopeText(scope: PackScope): string {
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
  const { suppliers, sites, products, goods, engagement, ...rest } = scope;
  return canonical({
    ...rest,
    ...{ suppliers: sorted(suppliers), sites: sorted(sites), products: sorted(products) },
    ...(goods === undefined ? {} : { goods: { ...goods, lots: sorted(goods.lots) } }),
    ...(engagement === undefined ? {} : { engagement: { id: engagement.id, kinds: sorted(engagement.kinds) } }),
  });
}

/** The id of a pack: a UUID of version 8 (RFC 9562) from the SHA-256 of its scope. @param text by {@link scopeText} */
export function packIdOf(text: string, hashing: Hashing): string {
  const hex = digestOf(hashing, bytesOf(text));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}
