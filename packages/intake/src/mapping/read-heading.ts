import { currency } from '@plumbline/reference-data/currencies';
import { cutHeadingWord, foldHeading, HEADING_PARTS, headingWord, type HeadingWord } from './heading-words.ts';

/** Meaning of a heading alone. */
export interface HeadingReading {
  readonly word: HeadingWord | null;
  /** Certainty, 0 to 100. */
  readonly weight: number;
  /** Set for a heading that was recognised although it is cut off. */
  readonly cut: boolean;
  /** The heading mentions a share: "%", "pct", "ratio". */
  readonly share: boolean;
  /** ISO 4217 code in the heading, as in "Net pay (QAR)". */
  readonly currency: string | null;
}

const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/u;
const weakPenalty = 40;
/** Characters of the longest heading that is read. A longer one is treated as text; a person can still map its column. */
const longest = 200;

/** Removes the phrases anywhere in the folded words; in unspaced scripts inside a word too. */
function without(folded: string, phrases: readonly string[]): string {
  let left = ` ${folded} `;
  for (const phrase of phrases) {
    if (left.includes(` ${phrase} `)) left = left.replaceAll(` ${phrase} `, ' ');
    else if (unspaced.test(phrase) && left.includes(phrase)) left = left.replace(phrase, ' ');
  }
  return left.replace(/\s+/g, ' ').trim();
}

function currencyIn(heading: string): string | null {
  for (const [code] of heading.matchAll(/(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}])/gu)) {
    if (currency(code) !== undefined) return code;
  }
  return null;
}

/** Forms of the heading from complete to most stripped, with the certainty of each. */
function formsOf(heading: string, money: string | null): readonly (readonly [form: string, weight: number])[] {
  const bare = foldHeading(money === null ? heading : heading.replace(money, ' '));
  const outside = foldHeading(
    (money === null ? heading : heading.replace(money, ' ')).replace(/[([{（【].*?[)\]}）】]/gu, ' '),
  );
  const withoutShare = without(outside, HEADING_PARTS.share);
  const withoutCount = without(withoutShare, HEADING_PARTS.count);
  const withoutNoise = without(withoutCount, HEADING_PARTS.noise);
  const withoutOwner = without(withoutNoise, HEADING_PARTS.owner);
  return [
    [bare, 100],
    [outside, 98],
    [withoutShare, 95],
    [withoutCount, 94],
    [withoutNoise, 90],
    [withoutOwner, 80],
  ];
}

/**
 * Reads one heading: which concept it names, in which language, whether it mentions a share, and its currency.
 * @param heading as written in the file, trimmed
 */
export function readHeading(heading: string): HeadingReading {
  if (heading.length > longest) return { word: null, weight: 0, cut: false, share: false, currency: null };
  const money = currencyIn(heading);
  const folded = foldHeading(heading);
  const share = /[%％٪]/u.test(heading) || without(folded, HEADING_PARTS.share) !== folded;
  for (const [form, weight] of formsOf(heading, money)) {
    const word = form === '' ? undefined : headingWord(form);
    if (word !== undefined) {
      return { word, weight: word.weak ? weight - weakPenalty : weight, cut: false, share, currency: money };
    }
  }
  const word = cutHeadingWord(heading) ?? null;
  return { word, weight: word === null ? 0 : 70, cut: word !== null, share, currency: money };
}
