import type { SectorKey } from '@plumbline/reference-data/sectors';
import { clausesOf, stretchAt } from './clauses.ts';
import type { Stretch } from './clauses.ts';
import { foldText } from './fold-text.ts';
import { gazetteerPatterns } from './gazetteer.ts';
import type { Level } from './gazetteer.ts';
import { gazetteers } from './gazetteers.ts';
import { PatternIndex } from './pattern-index.ts';
import type { Hit } from './pattern-index.ts';
import { passagesOf } from './passages.ts';
import { hides, redirectionsIn, within } from './redirections.ts';
import { textLanguage } from './text-language.ts';
import { textSetting, type TextSetting } from './text-setting.ts';
import { wordsOf } from './words-of.ts';

/** One word or phrase in a text that indicates a sector. */
export interface TextHit {
  readonly sector: SectorKey;
  readonly level: Level;
  /** The term as its gazetteer writes it. */
  readonly term: string;
  /** The matched words of the text, folded. */
  readonly found: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly rule: 'term' | 'shift' | 'redirection';
}

let built: PatternIndex | null = null;

/** Made when a first text is read: most processes that load this module read none, and the index takes some megabytes. */
function patternIndex(): PatternIndex {
  built ??= new PatternIndex(
    gazetteers.flatMap(gazetteerPatterns),
    new Set(gazetteers.filter(({ spaced }) => !spaced).map(({ language }) => language)),
    new Map(gazetteers.flatMap(({ language, endings }) => (endings ? [[language, new Set(endings)] as const] : []))),
  );
  return built;
}

const order = new Map(gazetteers.map(({ language }, place) => [language, place]));

/** A trade word at the end of a phrase applies to all of it, clients included: "furniture for hotels, wholesale". */
const isTrade = ({ pattern }: Hit): boolean => pattern.before && pattern.sector === 'OTHER';

/** Ranges that name clients: from a client word that follows a specific hit to the end of the clause. */
function clientStretches(content: readonly Hit[], silent: readonly Hit[], clauses: readonly Stretch[]): Stretch[] {
  return silent
    .filter(({ pattern }) => pattern.kind === 'client')
    .flatMap((word) => {
      const clause = stretchAt(clauses, word.start);
      const ahead = { start: clause.start, end: word.start };
      const headed = content.some((hit) => hit.pattern.level === 'specific' && within(hit, ahead));
      return headed ? [{ start: word.end, end: clause.end }] : [];
    });
}

const headLast = new Set(gazetteers.filter((gazetteer) => gazetteer.headLast).map(({ language }) => language));
const places = /^SVC-LI-(?:HOSPITALITY|CARE|SECURITY|PERSONAL|GAMING|CLEAN|WAREHOUSE|TRANSPORT)$/u;
const things = /^MAN(?:-APP|-ELEC|-RUBBER)?$/u;

/** True for the place of use before the thing that is made: "hotel soaps", "hospital beds". */
function isModifier(hit: Hit, content: readonly Hit[], folded: string): boolean {
  const { language, sector } = hit.pattern;
  if (!headLast.has(language) || !places.test(sector ?? '')) return false;
  return content.some(
    ({ pattern, start }) =>
      start > hit.end &&
      pattern.level === 'specific' &&
      things.test(pattern.sector ?? '') &&
      folded.slice(hit.end, start).trim() === '',
  );
}

/** The shift word that turns a generic hit into another sector, if its clause has one outside longer hits. */
function shiftOf(hit: Hit, content: readonly Hit[], silent: readonly Hit[], clauses: readonly Stretch[]): Hit | null {
  if (hit.pattern.level !== 'generic') return null;
  const clause = stretchAt(clauses, hit.start);
  const inLonger = (word: Hit): boolean =>
    content.some(
      (longer) =>
        longer.pattern.kind === 'term' && within(word, longer) && longer.end - longer.start > word.end - word.start,
    );
  return (
    silent.find(
      (word) =>
        word.pattern.kind === 'shift' &&
        word.pattern.from.includes(hit.pattern.sector ?? '') &&
        within(word, clause) &&
        !within(word, hit) &&
        !inLonger(word),
    ) ?? null
  );
}

/**
 * The hits of a text in its own language, after longest match, redirections ("software for hotels"), clients ("workwear for building
 * sites") and shifts (fish and "processing").
 * @param spoken language of the supplier's country, ISO 639-1, or null
 */
export function readText(text: string, spoken: string | null = null): TextHit[] {
  const setting = textSetting(text, spoken);
  return passagesOf(foldText(text)).flatMap((passage) => readPassage(passage, setting));
}

function readPassage(folded: string, setting: TextSetting): TextHit[] {
  const chosen = textLanguage(patternIndex().find(folded, wordsOf(folded)), folded, order, setting);
  if (chosen === null) return [];
  const { language, content, silent } = chosen;
  const clauses = clausesOf(folded);
  const clients = clientStretches(content, silent, clauses);
  const isClient = (hit: Hit): boolean => clients.some((stretch) => within(hit, stretch));
  const redirections = redirectionsIn(
    {
      ...chosen,
      content: content.filter((hit) => isTrade(hit) || (!isClient(hit) && !isModifier(hit, content, folded))),
    },
    folded,
  );
  const hiders = (hit: Hit, sector: SectorKey): typeof redirections =>
    redirections.filter((redirected) => hides(redirected, hit, sector));
  const hiding = new Set<Hit>();
  const hits: (TextHit & Stretch)[] = [];
  const add = (hit: Hit, sector: SectorKey, level: Level, rule: TextHit['rule']): void => {
    const { start, end } = hit;
    const same = hits.findIndex((other) => other.sector === sector && start < other.end && other.start < end);
    if (same >= 0 && (level === 'generic' || hits[same]?.level === 'specific')) return;
    const found = folded.slice(start, end);
    hits.splice(same < 0 ? hits.length : same, 1, {
      sector,
      level,
      term: hit.pattern.term,
      found,
      language,
      rule,
      start,
      end,
    });
  };
  for (const hit of content) {
    if (hit.pattern.kind !== 'term') continue;
    const shift = shiftOf(hit, content, silent, clauses);
    const sector = (shift ?? hit).pattern.sector;
    if (sector === null) continue;
    const hiddenBy = hiders(hit, sector);
    for (const { redirection } of hiddenBy) hiding.add(redirection);
    if (hiddenBy.length > 0 || isClient(hit) || isModifier(hit, content, folded)) continue;
    if (shift === null) add(hit, sector, hit.pattern.level, 'term');
    else add(hit, sector, 'specific', 'shift');
  }
  for (const { redirection } of redirections) {
    const { sector, level } = redirection.pattern;
    if (sector === null) continue;
    add(redirection, sector, hiding.has(redirection) ? 'specific' : level, 'redirection');
  }
  return hits;
}
