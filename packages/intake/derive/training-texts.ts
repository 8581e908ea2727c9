import type { ActivityPhrases } from '@plumbline/reference-data/activity-phrases';
import { activityCode } from '@plumbline/reference-data/sector-codes';
import type { ReaderClass } from '@plumbline/reference-data/sector-weights';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { gazetteerPatterns } from '../src/sector/gazetteer.ts';
import { gazetteers } from '../src/sector/gazetteers.ts';
import { sectorsWithWord } from '../src/sector/sectors-with-word.ts';

/** The classes in the order of the weights. */
export const CLASSES: readonly ReaderClass[] = [
  'CON',
  'AGR',
  'AGR-FISH',
  'DOM',
  'MAN',
  'MAN-APP',
  'MAN-SEAMEAT',
  'MAN-FOOD',
  'MAN-RUBBER',
  'MAN-BRICK',
  'MAN-ELEC',
  'SVC-LI-CLEAN',
  'SVC-LI-SECURITY',
  'SVC-LI-LABOUR',
  'SVC-LI-CARE',
  'SVC-LI-HOSPITALITY',
  'SVC-LI-TRANSPORT',
  'SVC-LI-WASTE',
  'SVC-LI-PERSONAL',
  'SVC-LI-WAREHOUSE',
  'SVC-LI-GAMING',
  'SVC-PROF',
  'MIN',
  'TRADE',
  'OTHER',
];

/** A text whose classes are known. */
export interface LabelledText {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Each counts as right: a code of an index may lead to several of ISIC. */
  readonly classes: readonly ReaderClass[];
  /** Right too, where a text names them: its code covers them together with others. They have no class. */
  readonly covered: readonly SectorKey[];
}

/** The sectors that ISIC codes cover where a text names them. */
export function coveredBy(isic: readonly string[]): SectorKey[] {
  return isic.flatMap((code) => sectorsWithWord('isic', code));
}

/** The classes of ISIC codes; a code that covers several sectors has none. */
export function classesOf(isic: readonly string[]): ReaderClass[] {
  const found = isic.map((code): ReaderClass | null =>
    /^4[567]/.test(code) ? 'TRADE' : (activityCode('isic', code)?.sector ?? null),
  );
  return [...new Set(found.filter((each) => each !== null))];
}

/** The phrases of an index that lead to a class. */
export function labelledTexts(rows: readonly ActivityPhrases[]): LabelledText[] {
  return rows.flatMap(({ language, isic, phrases }) => {
    const classes = classesOf(isic);
    const covered = coveredBy(isic);
    return classes.length === 0 ? [] : phrases.map((text) => ({ text, language, classes, covered }));
  });
}

/** The classes of a term that names a sector: other work may be trade, and of sectors that no index has phrases for there is no class. */
function classesOfTerm(sector: string): ReaderClass[] {
  const named = CLASSES.filter((each) => each === sector);
  return sector === 'OTHER' ? ['OTHER', 'TRADE'] : named;
}

/**
 * The terms of the gazetteers that name a sector, as texts. They teach words that an index of some thousand phrases lacks, most of all in languages
 * that have one index or none.
 */
export function termTexts(): LabelledText[] {
  return gazetteers.flatMap((gazetteer) =>
    gazetteerPatterns(gazetteer).flatMap(({ kind, level, sector, term, language }) => {
      const classes = classesOfTerm(sector ?? '');
      if (kind !== 'term' || level !== 'specific' || classes.length === 0 || /^\*|_/u.test(term)) return [];
      return [{ text: term.replaceAll('*', ''), language, classes, covered: [] }];
    }),
  );
}
