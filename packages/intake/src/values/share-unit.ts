import type { DecimalText, Explained } from '@plumbline/facts';
import type { ExactNumber } from './number-format.ts';

/** What a bare number of a share is: 0.7 is 0.7% or 70%. */
export const SHARE_UNITS = ['percent', 'fraction'] as const;
export type ShareUnit = (typeof SHARE_UNITS)[number];

/** Why a column of shares is read as it is, or why a person is asked. Texts are under `mapping.share.<code>`. */
export const SHARE_WHYS = [
  // Settled: bare values are above one; few are below, and those above have decimals too; all are at most one; the heading says 0 to 1.
  'above-one',
  'decimals',
  'at-most-one',
  'heading-fraction',
  // Asked: the heading says per cent and all are at most one; only 0 and 1; some above one, some not; others carry a percent sign; the first rows differ.
  'heading-percent',
  'ones',
  'mixed',
  'signed',
  'first-rows',
] as const;
export type ShareWhy = (typeof SHARE_WHYS)[number];

const UNIT_OF: Readonly<Partial<Record<ShareWhy, ShareUnit>>> = {
  'above-one': 'percent',
  decimals: 'percent',
  'at-most-one': 'fraction',
  'heading-fraction': 'fraction',
};

/** What a person said of the unit of a column. */
export interface ToldShare {
  /** Unknown: nothing is read from it. */
  readonly unit: ShareUnit | 'unknown';
  /** What was seen of the column when it was said: of a column that looks otherwise it says nothing. Null: it holds whatever is seen. */
  readonly of: ShareWhy | null;
}

/** How the bare numbers of a column of shares are read. */
export interface ShareReading {
  /** Null: nothing is read from them, because nobody has said what they are or somebody has left them unknown. */
  readonly unit: ShareUnit | null;
  readonly why: ShareWhy;
  /** What a person has said. */
  readonly told: ShareUnit | 'unknown' | null;
  /** A person should say. */
  readonly asked: boolean;
  /** A bare value as written, one below 1 if there is any, and what it is in both readings. */
  readonly example: string;
  readonly asPercent: string;
  readonly asFraction: string;
  /** Bare values that are not 0, and those of them that are above 1. */
  readonly bare: number;
  readonly aboveOne: number;
}

/** A decimal without zeros at its ends. */
export function decimalText(digits: string, fraction: string): DecimalText {
  const rest = fraction.replace(/0+$/, '');
  const whole = digits.replace(/^0+(?=\d)/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** A number as a percentage for people: 0.5 is "0.5%" or, as a fraction, "50%". */
export function asPercentage({ digits, fraction }: ExactNumber, unit: ShareUnit): string {
  if (unit === 'percent') return `${decimalText(digits, fraction)}%`;
  const padded = fraction.padEnd(2, '0');
  return `${decimalText(digits + padded.slice(0, 2), padded.slice(2))}%`;
}

/** True when the number is above 1. */
export function isAboveOne({ negative, digits, fraction }: ExactNumber): boolean {
  return !negative && digits !== '0' && !(digits === '1' && fraction === '');
}

interface Seen {
  /** Bare values between 0 and 1, without both. */
  readonly below: number;
  /** Bare values that are 1. */
  readonly ones: number;
  readonly above: number;
  /** Of those above 1, the ones with decimals. */
  readonly aboveWithDecimals: number;
  readonly signed: number;
}

/** Percentages below one are at most this part of those above. */
const FEW = 1 / 3;
/** Under a heading that says 0 to 1, so few above one are mistakes. */
const STRAY = 1 / 10;

/** What bare values and heading of a whole column settle. Whatever they do not settle is asked: a wrong guess is wrong by a hundred times. */
function whyOf({ below, ones, above, aboveWithDecimals, signed }: Seen, heading: ShareUnit | null): ShareWhy {
  const atMostOne = below + ones;
  if (heading === 'fraction' && signed === 0 && above <= atMostOne * STRAY) return 'heading-fraction';
  if (above > 0) {
    if (atMostOne > above || (heading === 'fraction' && atMostOne > 0)) return 'mixed';
    if (below === 0) return 'above-one';
    const isAlike = below <= above * FEW && below <= aboveWithDecimals && signed === 0;
    return isAlike ? 'decimals' : 'mixed';
  }
  if (signed > 0) return 'signed';
  if (below === 0) return 'ones';
  return heading === 'percent' ? 'heading-percent' : 'at-most-one';
}

/** Looks at every value of a column of shares, in bounded memory, and says what its bare numbers are. */
export class ShareSurvey {
  readonly #heading: ShareUnit | null;
  #example: { readonly text: string; readonly value: ExactNumber; readonly rank: number } | null = null;
  #seen: Seen = { below: 0, ones: 0, above: 0, aboveWithDecimals: 0, signed: 0 };

  /** @param heading the unit that the heading names */
  constructor(heading: ShareUnit | null) {
    this.#heading = heading;
  }

  addSigned(): void {
    this.#seen = { ...this.#seen, signed: this.#seen.signed + 1 };
  }

  /** Adds a number without a percent sign. @param text as written */
  addBare(text: string, value: ExactNumber): void {
    const { digits, fraction, negative } = value;
    if (negative || (digits === '0' && fraction === '')) return;
    const isBelow = digits === '0';
    const isAbove = isAboveOne(value);
    const rank = isBelow ? 0 : isAbove ? 2 : 1;
    if (this.#example === null || rank < this.#example.rank) this.#example = { text, value, rank };
    const { below, ones, above, aboveWithDecimals, signed } = this.#seen;
    this.#seen = {
      below: below + Number(isBelow),
      ones: ones + Number(!isBelow && !isAbove),
      above: above + Number(isAbove),
      aboveWithDecimals: aboveWithDecimals + Number(isAbove && fraction !== ''),
      signed,
    };
  }

  /** Null where no bare value needs a unit. */
  get reading(): ShareReading | null {
    if (this.#example === null) return null;
    const { below, ones, above } = this.#seen;
    const { text, value } = this.#example;
    const why = whyOf(this.#seen, this.#heading);
    return {
      ...settledBy(why),
      example: text,
      asPercent: asPercentage(value, 'percent'),
      asFraction: asPercentage(value, 'fraction'),
      bare: below + ones + above,
      aboveOne: above,
    };
  }
}

function settledBy(why: ShareWhy): Pick<ShareReading, 'unit' | 'why' | 'told' | 'asked'> {
  const unit = UNIT_OF[why] ?? null;
  return { unit, why, told: null, asked: unit === null };
}

/** True where the whole file settles otherwise than its first rows, which a person was shown. */
function isSurprise(why: ShareWhy, shown: ShareWhy): boolean {
  if (shown === 'first-rows') return true;
  const [whole, first] = [UNIT_OF[why], UNIT_OF[shown]];
  return whole !== undefined && first !== undefined && whole !== first;
}

/**
 * The reading of a column with what a person has said of it.
 * @param shown why it was read as it was shown to a person before
 */
export function toldReading(
  reading: ShareReading,
  told: ToldShare | null | undefined,
  shown?: ShareWhy | null,
): ShareReading {
  const why = shown !== null && shown !== undefined && isSurprise(reading.why, shown) ? 'first-rows' : reading.why;
  const seen = { ...reading, ...settledBy(why) };
  if (told === null || told === undefined || (told.of !== null && told.of !== why)) return seen;
  return { ...seen, unit: told.unit === 'unknown' ? null : told.unit, told: told.unit, asked: false };
}

/** How a column of shares is read, or what a person is asked about it. */
export function explainShare({
  unit,
  why,
  told,
  example,
  asPercent,
  asFraction,
  bare,
  aboveOne,
}: ShareReading): Explained {
  if (unit !== null) {
    const code = told === null ? why : 'told';
    return {
      code: `mapping.share.${code}`,
      parameters: { example, read: unit === 'percent' ? asPercent : asFraction },
    };
  }
  if (told !== null) return { code: 'mapping.share.told-unknown', parameters: {} };
  const parameters = { example, fraction: asFraction, percent: asPercent, bare, above: aboveOne };
  return { code: `mapping.share.${why}`, parameters };
}
