import { NUMBERS } from '@plumbline/facts';
import type { ReaderClass } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { ownCopy } from '../reading/own-copy.ts';
import { hundredths } from './evidence.ts';
import { clausesOf } from './clauses.ts';
import { readText } from './read-text.ts';
import type { TextHit } from './read-text.ts';
import { gazetteerVoice } from './trained/gazetteer-voice.ts';
import { OUTSPOKEN, readActivity } from './trained/read-activity.ts';
import type { LikelySector } from './trained/read-activity.ts';

/** What a text that describes work, or goods, says of the sector. */
export interface WorkReading {
  /** Sectors that are read surely enough to count. */
  readonly settled: readonly SectorKey[];
  /** Sectors that a person may look at, most likely first. */
  readonly likely: readonly LikelySector[];
  /** Terms of the gazetteers in the text. */
  readonly hits: readonly TextHit[];
}

/** What a text is about: a supplier does the work of an activity, and makes or grows goods unless its activity is to trade them. */
export type About = 'activity' | 'goods';

/** Confidence in a sector that is read surely. */
export const sure = hundredths(NUMBERS.sectorOfText);

/** Sectors that official indexes have no phrases for, or too few: the gazetteers alone know them. */
const unindexed: ReadonlySet<SectorKey> = new Set(['DOM', 'SVC-LI-CARWASH', 'MAN-PV']);
/** A list of more activities than this is read as one text. */
const MOST_CLAUSES = 8;
const notTrade: ReadonlySet<ReaderClass> = new Set(['TRADE']);

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

function readWhole(text: string, about: About, spoken: string | null): WorkReading {
  const hits = readText(text, spoken);
  const { settled, likely } = readActivity(text, hits, about === 'goods' ? { without: notTrade } : {});
  const only = unindexedIn(text, hits);
  return { settled: [...new Set([...only, ...(settled === null ? [] : [settled])])], likely, hits };
}

/** A list of activities, each of which is settled by itself; else null. */
function readList(text: string, about: About, spoken: string | null): SectorKey[] | null {
  const parts = clausesOf(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || parts.length > MOST_CLAUSES) return null;
  const settled = parts.map((part) => readWhole(part, about, spoken).settled);
  return settled.some((sectors) => sectors.length === 0) ? null : [...new Set(settled.flat())];
}

function readWork(text: string, about: About, spoken: string | null): WorkReading {
  const whole = readWhole(text, about, spoken);
  if (whole.settled.length > 0) return whole;
  return { ...whole, settled: readList(text, about, spoken) ?? [] };
}

const keptTexts = 20_000;
/** Longer texts rarely repeat, and a file full of them must not fill the cache. */
const keptLength = 500;
const kept = new Map<string, WorkReading>();

/** Reads a text about work or goods. Cached, because lists repeat the same texts. @param spoken language of the supplier's country, or null */
export function workReading(text: string, about: About, spoken: string | null): WorkReading {
  if (text.length > keptLength) return readWork(text, about, spoken);
  const key = `${about} ${spoken ?? ''} ${text}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const reading = readWork(ownCopy(text), about, spoken);
  if (kept.size >= keptTexts) kept.clear();
  kept.set(ownCopy(key), reading);
  return reading;
}
