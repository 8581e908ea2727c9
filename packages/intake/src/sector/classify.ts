import type { ActivityCode } from '@plumbline/reference-data/sector-codes';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { Evidence, hint, settledAt } from './evidence.ts';
import type { SectorCandidate, SectorReason } from './evidence.ts';
import { mentionsEstate } from './estates.ts';
import { leadingCode } from './leading-code.ts';
import { nameHint } from './name-hint.ts';
import { readCode } from './read-code.ts';
import { sectorsWithWord } from './sectors-with-word.ts';
import { saysStanding, withoutStanding } from './standing.ts';
import type { TextHit } from './read-text.ts';
import { spokenIn } from './text-setting.ts';
import { sure, workReading } from './work-reading.ts';
import type { WorkReading } from './work-reading.ts';

/** Data in a row about a supplier's work. */
export interface SectorInput {
  /** Codes of classifications, each with the name of its scheme as written, if the row has one. */
  readonly codes: readonly { readonly scheme?: string | undefined; readonly code: string }[];
  /** What the supplier does, in any of the languages of the gazetteers; it may begin with a code. */
  readonly activity?: string | undefined;
  /** Goods that it sells. */
  readonly products?: readonly string[] | undefined;
  /** HS codes of these goods. */
  readonly hs?: readonly string[] | undefined;
  /** A hint for a person where nothing else says anything; it never counts. */
  readonly supplierName?: string | undefined;
  /** ISO 3166-1 alpha-2: words are looked for in its language too. */
  readonly country?: string | null | undefined;
}

/** Sectors of the input. */
export interface SectorReading {
  /** At most three: settled ones first by S, then the rest by confidence. */
  readonly candidates: readonly SectorCandidate[];
  /** The settled sector with the highest S, or null: the supplier is then scored as unknown. */
  readonly best: SectorKey | null;
  /** True when a person should check. */
  readonly review: boolean;
  /** Why a person should check. */
  readonly reason?: SectorReason;
}

const perennial = /^(?:isic|nace|uk-sic) 01\.?2|^naics 1113/u;
/** Sectors that make, grow or dig goods: in these, products indicate the work; in others, the goods traded or served. */
const making = /^(?:AGR|MAN|MIN|CON)/u;

function reasonOf({ term, found, language, level, rule }: TextHit, from: string): SectorReason {
  const heard = from === 'name' ? 'name' : level;
  return { code: `sector.${rule}`, parameters: { term, found, language, level: heard, from } };
}

/** Adds what a text says; of goods that are not made, as hints only. */
function addText(evidence: Evidence, { settled, likely, hits }: WorkReading, from: string, most = sure): void {
  for (const hit of hits) evidence.add(hit.sector, hint, reasonOf(hit, from));
  for (const sector of settled) evidence.add(sector, most, { code: 'sector.read', parameters: { from } });
  if (settled.length > 0) return;
  for (const { sector, probability } of likely) {
    const percent = Math.round(100 * probability);
    evidence.add(sector, Math.min(hint, percent), { code: 'sector.likely', parameters: { from, percent } });
  }
}

/** Adds products: in full if the activity makes goods or is unknown, else as hints only. */
function addProducts(evidence: Evidence, products: readonly string[], spoken: string | null): void {
  if (products.length === 0) return;
  const settled = evidence.candidates().filter(({ confidence }) => confidence >= settledAt);
  const makes = settled.length === 0 || settled.some(({ key }) => making.test(key));
  for (const product of products) {
    addText(evidence, workReading(product, 'goods', spoken), 'products', makes ? sure : hint);
  }
}

/** Crops, animals and fish have the same classes in ISIC, NACE and UK SIC; other work has the same divisions. */
function addIsic(evidence: Evidence, { scheme, code, sector }: ActivityCode): void {
  const digits = code.replaceAll('.', '');
  if (sector === null || scheme === 'naics' || !/^\d{2}/.test(digits)) return;
  evidence.addIsic(sector, scheme === 'isic' || /^0[1-3]/.test(digits) ? digits.slice(0, 4) : digits.slice(0, 2));
}

function addTogether(evidence: Evidence, activities: readonly ActivityCode[]): void {
  for (const { scheme, code } of activities) {
    if (perennial.test(`${scheme} ${code}`)) evidence.addEstate();
    for (const sector of sectorsWithWord(scheme, code)) {
      if (evidence.confidence(sector) === 0) continue;
      evidence.add(sector, 100, { code: 'sector.code-with-word', parameters: { scheme, code } });
    }
  }
}

/** Why nothing is found: nothing is known of the words, or they say who owns the supplier and the like. */
function nothingIn({ activity = '', products = [] }: SectorInput): string {
  return [activity, ...products].some(saysStanding) ? 'sector.standing' : 'sector.nothing-found';
}

/**
 * The sectors of a supplier, from codes, activity, products and HS codes. See docs/methodology.md#sectors.
 * A code of an activity classification is certain (100); HS 80 or 50; UNSPSC 70 or 60; a text that is read surely 90, else at most 50; a name
 * is a hint of 50 where nothing else says anything. All sectors are kept; the one with the highest S at 70 or more is the best. Pure.
 */
export function classify(input: SectorInput): SectorReading {
  const evidence = new Evidence();
  const activities: ActivityCode[] = [];
  const problems: SectorReason[] = [];
  const addCode = (code: string, scheme: string | undefined): void => {
    const read = readCode(code, scheme);
    for (const { sector, confidence, why } of read.readings) evidence.add(sector, confidence, why);
    activities.push(...read.activities);
    if (read.problem === null) for (const row of read.activities) addIsic(evidence, row);
    if (read.problem !== null) problems.push(read.problem);
  };
  const { hs = [], supplierName = '' } = input;
  const activity = withoutStanding(input.activity ?? '');
  const products = (input.products ?? []).filter((product) => !saysStanding(product));
  const spoken = spokenIn(input.country ?? null);
  for (const { code, scheme } of input.codes) if (code.trim() !== '') addCode(code, scheme);
  const leading = leadingCode(activity);
  if (leading !== null) addCode(leading.code, leading.scheme);
  const text = leading === null ? activity : leading.rest;
  addText(evidence, workReading(text, 'activity', spoken), 'activity');
  for (const code of hs) if (code.trim() !== '') addCode(code, 'hs');
  addProducts(evidence, products, spoken);
  addTogether(evidence, activities);
  if (mentionsEstate([text, ...products])) evidence.addEstate();
  if (evidence.isEmpty) {
    for (const hit of nameHint(supplierName, spoken)) evidence.add(hit.sector, hint, reasonOf(hit, 'name'));
  }

  const candidates = evidence.candidates();
  const best = candidates.find(({ key, confidence }) => confidence >= settledAt && key !== 'UNKNOWN')?.key ?? null;
  const reading = { candidates: candidates.slice(0, 3), best, review: best === null };
  if (best !== null) return reading;
  const nothing = candidates.length > 0 ? 'sector.not-settled' : nothingIn(input);
  return { ...reading, reason: problems[0] ?? { code: nothing, parameters: {} } };
}
