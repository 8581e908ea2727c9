import { NUMBERS } from '@plumbline/facts';
import { sectorWeights, type SectorWeights } from '@plumbline/reference-data/sector-weights';
import { sector, type SectorKey } from '@plumbline/reference-data/sectors';
import { ownCopy } from '../reading/own-copy.ts';
import { hundredths } from './evidence.ts';
import { clausesOf, sentencesOf, type Stretch } from './clauses.ts';
import { readText } from './read-text.ts';
import type { TextHit } from './read-text.ts';
import { familyOf, isHarmless } from './trained/families.ts';
import { gazetteerVoice } from './trained/gazetteer-voice.ts';
import { OUTSPOKEN, readActivity } from './trained/read-activity.ts';
import type { About, LikelySector } from './trained/read-activity.ts';

/** What a text that describes work, or goods, says of the sector. */
export interface WorkReading {
  /** Sectors that are read surely enough to count. */
  readonly settled: readonly SectorKey[];
  /** Sectors that a person may look at, most likely first. */
  readonly likely: readonly LikelySector[];
  /** Terms of the gazetteers in the text. */
  readonly hits: readonly TextHit[];
}

/** Confidence in a sector that is read surely. */
export const sure = hundredths(NUMBERS.sectorOfText);

/** Sectors that official indexes have no phrases for, or too few: the gazetteers alone know them. */
const unindexed: ReadonlySet<SectorKey> = new Set(['DOM', 'SVC-LI-CARWASH', 'MAN-PV']);
/** A list of more activities than this is read as one text. */
const MOST_CLAUSES = 8;
/** Of two parts, one often says more of the other. */
const FEWEST_ENUMERATED = 3;

/**
 * The sectors that only gazetteers know, with those that the same words name, where they make up enough of the text and no term names another.
 * An agency that places domestic workers supplies labour beside.
 */
function unindexedIn(text: string, hits: readonly TextHit[]): SectorKey[] {
  const voice = gazetteerVoice(text, hits);
  const terms = hits.filter(({ level }) => level === 'specific');
  const words = new Set(
    terms.flatMap(({ sector, found }) =>
      unindexed.has(sector) && (voice.get(sector)?.share ?? 0) >= OUTSPOKEN ? [found] : [],
    ),
  );
  if (words.size === 0) return [];
  const named = new Set(
    terms.flatMap(({ sector, found }) => (words.has(found) || sector === 'SVC-LI-LABOUR' ? [sector] : [])),
  );
  return hits.every(({ sector }) => named.has(sector) || sector === 'UNKNOWN' || sector === 'SVC-LI-LABOUR')
    ? [...named]
    : [];
}

/** How a text about work is read. */
interface Setting {
  readonly about: About;
  readonly spoken: string | null;
  readonly weights: SectorWeights;
}

/** A text read as one activity. */
interface WholeReading extends WorkReading {
  /** How certain it is that the likeliest family is right, 0 to 1. */
  readonly certainty: number;
}

function readWhole(text: string, { about, spoken, weights }: Setting): WholeReading {
  const hits = readText(text, spoken);
  const { settled, likely, certainty } = readActivity(text, hits, { weights, about });
  const only = unindexedIn(text, hits);
  return { settled: [...new Set([...only, ...(settled === null ? [] : [settled])])], likely, hits, certainty };
}

/** What a bracket says belongs to the words before it: "boats (manufacture)" is one activity. */
const bracket = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu;

/** The parts of a text with letters, each read whole, where there are several and all are settled; else null. */
function settledParts(
  text: string,
  cut: (text: string) => readonly Stretch[],
  setting: Setting,
): readonly WholeReading[] | null {
  const parts = cut(text.replace(bracket, (inside) => 'x'.repeat(inside.length)))
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || parts.length > MOST_CLAUSES) return null;
  const readings: WholeReading[] = [];
  for (const part of parts) {
    const reading = readWhole(part, setting);
    if (reading.settled.length === 0) return null;
    readings.push(reading);
  }
  return readings;
}

const sectorsIn = (parts: readonly WorkReading[]): SectorKey[] => [...new Set(parts.flatMap(({ settled }) => settled))];

/** The sector with the highest S; undefined where there is none. */
export function riskiest(sectors: readonly SectorKey[]): SectorKey | undefined {
  return sectors.toSorted((a, b) => sector(b).s - sector(a).s)[0];
}

/**
 * The sectors between commas. What follows a comma is another activity, or belongs to the words before it: "Grain elevators, storage only". So
 * parts of several families count only where three or more are as certain together as one text has to be, and the riskiest leads in the whole text.
 */
function readClauses(text: string, setting: Setting, { likely: [first] }: WorkReading): readonly SectorKey[] {
  const parts = settledParts(text, clausesOf, setting);
  if (parts === null) return [];
  const sectors = sectorsIn(parts);
  if (new Set(sectors.map(familyOf)).size === 1) return sectors;
  const together = parts.reduce((product, { certainty }) => product * certainty, 1);
  const leads = riskiest(sectors);
  const isEnumeration =
    parts.length >= FEWEST_ENUMERATED &&
    together >= setting.weights.certainty.settled &&
    leads !== undefined &&
    familyOf(leads) === (first && familyOf(first.sector));
  return isEnumeration ? sectors : [];
}

/** The sectors of sentences, which say an activity each; else those between commas. */
function readList(text: string, setting: Setting, whole: WorkReading): readonly SectorKey[] {
  const sentences = settledParts(text, sentencesOf, setting);
  return sentences === null ? readClauses(text, setting, whole) : sectorsIn(sentences);
}

/** True where clauses say work of high risk, and the text as a whole is most like a profession, trade or other: "Tents, camping, rental". */
function isBelied(settled: readonly SectorKey[], { likely: [first] }: WorkReading): boolean {
  return (
    first !== undefined && isHarmless(familyOf(first.sector)) && settled.some((each) => !isHarmless(familyOf(each)))
  );
}

/** Reads a text about work or goods whole, and clause by clause where that settles nothing. Not cached: {@link workReading} is. */
export function readWork(text: string, setting: Setting): WorkReading {
  const whole = readWhole(text, setting);
  if (whole.settled.length > 0) return whole;
  const settled = readList(text, setting, whole);
  return { ...whole, settled: isBelied(settled, whole) ? [] : settled };
}

const keptTexts = 20_000;
/** Longer texts rarely repeat, and a file full of them must not fill the cache. */
const keptLength = 500;
const kept = new Map<string, WorkReading>();

/** Reads a text about work or goods. Cached, because lists repeat the same texts. @param spoken language of the supplier's country, or null */
export function workReading(text: string, about: About, spoken: string | null): WorkReading {
  if (text.length > keptLength) return readWork(text, { about, spoken, weights: sectorWeights() });
  const key = `${about} ${spoken ?? ''} ${text}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const own = ownCopy(key);
  const reading = readWork(own.slice(own.length - text.length), { about, spoken, weights: sectorWeights() });
  if (kept.size >= keptTexts) kept.clear();
  kept.set(own, reading);
  return reading;
}
