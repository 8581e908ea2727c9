import { currency } from '@plumbline/reference-data/currencies';
import { composeHeading, type HeadingDoubt } from './heading-rules.ts';
import { readTerms, type HeadingTerm } from './heading-terms.ts';
import { cutHeadingWord, foldHeading, HEADING_PARTS, headingWord, type HeadingWord } from './heading-words.ts';
import type { ShareUnit } from '../values/share-unit.ts';

/** Meaning of a heading alone. */
export interface HeadingReading {
  readonly word: HeadingWord | null;
  /** Certainty, 0 to 100. */
  readonly weight: number;
  /** Set for a heading that was recognised although it is cut off. */
  readonly cut: boolean;
  /** Set for words that stand in a list as they are, not put together from their parts. */
  readonly listed: boolean;
  /** Why the words alone do not decide. */
  readonly doubt: HeadingDoubt;
  /** The heading mentions a share: "%", "pct", "ratio". */
  readonly share: boolean;
  /** What bare shares are by the heading: "%" or "0-100", "fraction" or "0-1". */
  readonly unit: ShareUnit | null;
  /** ISO 4217 code in the heading, as in "Net pay (QAR)". */
  readonly currency: string | null;
}

const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/u;
const weakPenalty = 40;
const brackets = /[([{（【].*?[)\]}）】]/gu;
/** "Address line 2", "ORT01": which of several columns it is. */
const endNumber = / ?\d{1,2}$/u;
/** Signs between two names of one thing: "CIF/NIF", "Supplier / Vendor". */
const eitherSign = /[/／]/u;
/** Signs between the levels of a name: "RegAddress.PostTown". */
const levelSign = /[.:>]/u;
/** Brackets, or names of one thing, that a heading has at most. */
const mostParts = 4;
const certainty = { composed: 75, either: 70, cut: 70, level: 65, doubted: 45 } as const;
/** Characters of the longest heading that is read. A longer one is treated as text; a person can still map its column. */
const longest = 200;

interface Recognised {
  readonly word: HeadingWord;
  readonly weight: number;
  readonly listed: boolean;
  readonly doubt: HeadingDoubt;
}

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

/** "(0-1)", "0 to 100", "0…1". */
const scaleSpan = /(?<![\d.,])0(?:[.,]0+)?\s?(?:[-–—~〜～]|\.{2,3}|…|\p{L}{1,3})\s?(100|1)(?:[.,]0+)?(?![\d.,])/u;

/** What bare shares are by the words of a heading; null where it does not say, or says both. */
function unitIn(heading: string, folded: string): ShareUnit | null {
  const span = scaleSpan.exec(heading)?.[1];
  const says = (unit: ShareUnit): boolean => without(folded, HEADING_PARTS[unit]) !== folded;
  const percent = span === '100' || /[%％٪]/u.test(heading) || says('percent');
  const fraction = span === '1' || says('fraction');
  if (percent === fraction) return null;
  return percent ? 'percent' : 'fraction';
}

/** Terms that a bracket may add without changing what the heading names: a unit, a form of answer. */
const beside: ReadonlySet<HeadingTerm> = new Set(
  'share currency number year yearly period month week hours exist total code scheme value net kind'.split(
    ' ',
  ) as HeadingTerm[],
);

/** The heading without its brackets, unless one says of whom or of what it is: "Number of workers (female)". */
function withoutBrackets(heading: string): string {
  if ((heading.match(brackets)?.length ?? 0) > mostParts) return heading;
  return heading.replace(brackets, (bracket) => {
    const words = readTerms(foldHeading(bracket)).flatMap((reading) => reading.words);
    return words.every((meanings) => meanings.some((term) => beside.has(term))) ? ' ' : bracket;
  });
}

/** Forms of the heading from complete to most stripped, with the certainty of each. */
function formsOf(heading: string, money: string | null): readonly (readonly [form: string, weight: number])[] {
  const bare = foldHeading(money === null ? heading : heading.replace(money, ' '));
  const outside = foldHeading(withoutBrackets(money === null ? heading : heading.replace(money, ' ')));
  const withoutShare = without(outside, HEADING_PARTS.share);
  const withoutCount = without(withoutShare, HEADING_PARTS.count);
  const withoutNoise = without(withoutCount, HEADING_PARTS.noise);
  const withoutOwner = without(withoutNoise, HEADING_PARTS.owner);
  const unnumbered = outside.replace(endNumber, '');
  return [
    [bare, 100],
    [outside, 98],
    [unnumbered, 97],
    [withoutShare, 95],
    [withoutCount, 94],
    [withoutNoise, 90],
    [withoutOwner, 80],
  ];
}

/** The words of a list that a heading is, in the form that is nearest to how it is written. */
function listed(heading: string, money: string | null): Recognised | null {
  for (const [form, weight] of formsOf(heading, money)) {
    const word = form === '' ? undefined : headingWord(form);
    if (word !== undefined)
      return { word, weight: word.weak ? weight - weakPenalty : weight, listed: true, doubt: null };
  }
  return null;
}

/** What the words of a heading mean together. */
function composed(heading: string, money: string | null): Recognised | null {
  const bare = foldHeading(money === null ? heading : heading.replace(money, ' '));
  const outside = foldHeading(withoutBrackets(heading));
  for (const form of new Set([outside, bare])) {
    const found = form === '' ? null : composeHeading(readTerms(form));
    if (found === null) continue;
    const { concept, language, doubt } = found;
    return {
      word: { concept, word: form, language, weak: false },
      weight: doubt === null ? certainty.composed : certainty.doubted,
      listed: false,
      doubt,
    };
  }
  return null;
}

const whole = (heading: string, money: string | null): Recognised | null => {
  const exact = listed(heading, money);
  if (exact !== null && !exact.word.weak) return exact;
  const together = composed(heading, money);
  return together !== null && (exact === null || together.doubt === null) ? together : exact;
};

/** A heading with two names of one thing, or the last level of a name with several. */
function inPart(heading: string, money: string | null): Recognised | null {
  const least = (found: Recognised | null, weight: number): Recognised | null =>
    found && { ...found, weight: Math.min(found.weight, weight), listed: false };
  const either = heading.split(eitherSign);
  for (const part of either.length > 1 && either.length <= mostParts ? either : []) {
    const found = whole(part, money);
    if (found !== null) return least(found, certainty.either);
  }
  const levels = heading.split(levelSign);
  return levels.length < 2 ? null : least(whole(levels.at(-1) ?? '', money), certainty.level);
}

/**
 * Reads one heading: which concept it names, in which language, whether it mentions a share, and its currency.
 * @param heading as written in the file, trimmed
 */
export function readHeading(heading: string): HeadingReading {
  const none = {
    word: null,
    weight: 0,
    cut: false,
    listed: false,
    doubt: null,
    share: false,
    unit: null,
    currency: null,
  };
  if (heading.length > longest) return none;
  const currency = currencyIn(heading);
  const folded = foldHeading(heading);
  const unit = unitIn(heading, folded);
  const share = unit !== null || without(folded, HEADING_PARTS.share) !== folded;
  const sure = whole(heading, currency);
  const found = sure === null || sure.doubt !== null ? (inPart(heading, currency) ?? sure) : sure;
  if (found !== null) return { ...found, cut: false, share, unit, currency };
  const word = cutHeadingWord(heading);
  return word === undefined
    ? { ...none, share, unit, currency }
    : { ...none, word, weight: certainty.cut, cut: true, share, unit, currency };
}
