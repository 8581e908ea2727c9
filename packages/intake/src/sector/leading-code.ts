import { schemeOf } from './read-code.ts';

/** A code at the beginning of a text, and the text after it. */
export interface LeadingCode {
  readonly code: string;
  readonly scheme: string | undefined;
  readonly rest: string;
}

/** Number of characters to check: a code and its scheme are shorter. */
const longest = 200;

const named =
  /^\s*((?:uk\s*)?sic(?:\s*2007)?|isic(?:\s*rev\.?\s*\d)?|ciiu|nace(?:\s*rev\.?\s*[\d.]+(?=\s))?|naics(?:\s*20\d\d)?|scian|wz(?:\s*20\d\d)?|cnae|ateco|naf|unspsc|hs(?:\s*code)?|hts)\s*[:#.-]?\s*([a-u]?\d[\d./-]*|[a-u](?=\s|$))\s*[:)\]–—-]*\s*/iu;
const lettered = /^\s*([A-U]\s?\d\d(?:\.?\d{1,2}){0,2})(?=$|[\s:–—-])\s*[:–—-]*\s*/u;
const dottedDigits = /^\s*(\d\d\.\d{1,2}(?:[./-]\d{1,2})*|\d{4}\.\d\d(?:\.\d\d)*)(?=$|[\s:–—-])\s*[:–—-]*\s*/u;
const bare = /^\s*(\d{2,10})\s*(?:$|[-–—:]\s+)/u;

/**
 * The code at the beginning of an activity text ("41.20 Construction of buildings", "ISIC 4100", "C10.11"), or null.
 * A bare number counts only alone or before a dash or colon: "50 years of construction" has no code.
 */
export function leadingCode(text: string): LeadingCode | null {
  const start = text.slice(0, longest);
  if (!/\d/u.test(start)) return null;
  const withName = named.exec(start);
  if (withName?.[1] !== undefined && withName[2] !== undefined && schemeOf(withName[1]) !== null) {
    return { code: withName[2], scheme: withName[1], rest: text.slice(withName[0].length) };
  }
  for (const pattern of [lettered, dottedDigits, bare]) {
    const match = pattern.exec(start);
    if (match?.[1] !== undefined) return { code: match[1], scheme: undefined, rest: text.slice(match[0].length) };
  }
  return null;
}
