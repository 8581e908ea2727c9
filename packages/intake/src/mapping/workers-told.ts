import { field as fieldNamed } from '@plumbline/facts';
import { foldHeading } from './heading-words.ts';
import type { SeenColumn, Unread } from './mapping-candidates.ts';
import words from './told-words.json' with { type: 'json' };

const stemsOf = (languages: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(languages).flatMap((list) => list.split('; ').map(foldHeading));
const said = stemsOf(words.said);
const tells = stemsOf(words.tells);
const people = stemsOf(words.people);
const done = stemsOf(words.done);
const safeguard = stemsOf(words.safeguard);
const elsewhere = stemsOf(words.elsewhere);

const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/u;

/** A stem of so many letters does not stand in other words by chance. */
const longEnough = 7;
/** A stem with fewer letters begins too many other words. */
const endless = 5;
const joined = (text: string): string => text.replaceAll(' ', '');

/**
 * The shortest stems are whole words, others begin a word, so that endings are found. Long ones, and those of unspaced scripts, stand inside words and
 * across hyphens too.
 */
function names(heading: string, stems: readonly string[]): boolean {
  const whole = joined(heading);
  return stems.some((stem) => {
    if (unspaced.test(stem) || stem.length >= longEnough) return whole.includes(joined(stem));
    return ` ${heading} `.includes(stem.length < endless ? ` ${stem} ` : ` ${stem}`);
  });
}

/** Why a column is not read that seems to hold what workers, complaints or informants told. */
export const WORKERS_TOLD: Unread = {
  why: { code: 'mapping.workers-told', parameters: {} },
  asked: false,
  proposal: null,
};

/**
 * True for a column that seems to hold what workers, complaints or informants told, or what was done to people: no file may carry it. Not for safeguards
 * ("grievance mechanism"), for complaints of customers, or for a field of the vocabulary: numbers of complaints are one, words about them are not.
 */
export function isToldByWorkers({ header, heading, evidence }: SeenColumn): boolean {
  const folded = foldHeading(header);
  if (names(folded, elsewhere)) return false;
  // Words that were put together from parts are no word of the vocabulary: caution goes first.
  const field = heading.listed || heading.cut ? heading.word?.concept : undefined;
  if (field === 'grievanceCases') return evidence.filled > 0 && evidence.numbers < 0.5;
  if ((field !== undefined && field !== 'notes') || fieldNamed(header) !== undefined) return false;
  const told = names(folded, said) || names(folded, done) || (names(folded, tells) && names(folded, people));
  return told && !names(folded, safeguard);
}
