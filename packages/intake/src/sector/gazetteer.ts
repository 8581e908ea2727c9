import type { SectorKey } from '@plumbline/reference-data/sectors';

/** How far a term settles the sector by itself: `specific` does, `generic` is a hint. */
export type Level = 'specific' | 'generic';

/** The words of one level in a gazetteer file. */
export interface Leveled {
  readonly specific: readonly string[];
  readonly generic: readonly string[];
}

/** Words that turn a hint of one sector into another: fish and "processing" is a fish plant, not fishing. */
export interface Shift {
  readonly from: readonly string[];
  readonly to: string;
  readonly words: readonly string[];
}

/** One gazetteer file, as gazetteers/README.md describes it. */
export interface Gazetteer {
  readonly language: string;
  /** True where words are separated by spaces; false where a term is found anywhere in the text. */
  readonly spaced: boolean;
  /** True where a noun before a noun is its modifier, as in English "hotel soaps". */
  readonly headLast?: boolean;
  /** What may follow a stem of few letters, folded: "taxi*" is "taxis" and not "taxidermy". Without it, any ending. */
  readonly endings?: readonly string[];
  readonly conjunctions: readonly string[];
  readonly functionWords: readonly string[];
  /** Words before a client, such as "for": after a specific hit, the text that follows is not the activity. */
  readonly clientWords?: readonly string[];
  readonly terms: Readonly<Record<string, Leveled>>;
  readonly shifts: readonly Shift[];
  readonly redirections: Readonly<Record<string, Leveled>>;
}

/** One thing to look for in a text. */
export interface Pattern {
  readonly language: string;
  /** The term as the gazetteer writes it. */
  readonly term: string;
  readonly kind: 'term' | 'redirection' | 'shift' | 'conjunction' | 'client' | 'function';
  /** Sector of a term or redirection, target of a shift; null otherwise, and for a redirection that only hides. */
  readonly sector: SectorKey | null;
  readonly level: Level;
  /** Sectors that a shift changes. */
  readonly from: readonly string[];
  /** Whether a redirection hides the words before it, and after it. */
  readonly before: boolean;
  readonly after: boolean;
}

const nothing: readonly string[] = [];
/** The key of redirections that hide other hits and name no sector of their own. */
const silentKey = 'NONE';

function patternsOf(
  language: string,
  kind: 'term' | 'redirection',
  leveled: Readonly<Record<string, Leveled>>,
): Pattern[] {
  return Object.entries(leveled).flatMap(([sector, { specific, generic }]) =>
    [
      ...specific.map((term) => ({ term, level: 'specific' as const })),
      ...generic.map((term) => ({ term, level: 'generic' as const })),
    ].map(({ term, level }) => ({
      language,
      term: term.replaceAll('...', '').trim(),
      kind,
      sector: sector === silentKey ? null : (sector as SectorKey),
      level,
      from: nothing,
      before: term.startsWith('...'),
      after: term.endsWith('...'),
    })),
  );
}

/** Every pattern of a gazetteer, in the order of the file. */
export function gazetteerPatterns(gazetteer: Gazetteer): Pattern[] {
  const { language } = gazetteer;
  const silent = (term: string, kind: 'shift' | 'conjunction' | 'client' | 'function'): Pattern => ({
    language,
    term,
    kind,
    sector: null,
    level: 'generic',
    from: nothing,
    before: false,
    after: false,
  });
  return [
    ...patternsOf(language, 'term', gazetteer.terms),
    ...patternsOf(language, 'redirection', gazetteer.redirections),
    ...gazetteer.shifts.flatMap(({ from, to, words }) =>
      words.map((term) => ({ ...silent(term, 'shift'), from, sector: to as SectorKey })),
    ),
    ...gazetteer.conjunctions.map((term) => silent(term, 'conjunction')),
    ...(gazetteer.clientWords ?? []).map((term) => silent(term, 'client')),
    ...gazetteer.functionWords.map((term) => silent(term, 'function')),
  ];
}
