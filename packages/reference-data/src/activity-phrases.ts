import table from '../data/activity-phrases.json' with { type: 'json' };
import { activityPhrasesEdition } from './activity-phrases-edition.ts';
import { checkedTable } from './edition.ts';

/** The phrases of one code of an official index. */
export interface ActivityPhrases {
  /** The index by the name of its table, such as `uk_sic_2007_index_en`. */
  readonly index: string;
  readonly code: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Codes of ISIC Rev.4, of two to four digits: several where the concordance splits. */
  readonly isic: readonly string[];
  readonly phrases: readonly string[];
}

/** Every code of every index. Loading it takes some tens of milliseconds, so only what trains or explains does. */
export const activityPhrases: readonly ActivityPhrases[] = checkedTable({
  ...table,
  edition: activityPhrasesEdition,
}).rows.map(([index, code, language, isic, phrases]) => ({
  index: String(index),
  code: String(code),
  language: String(language),
  isic: String(isic).split('|'),
  phrases: String(phrases).split('\n'),
}));
