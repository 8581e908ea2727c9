import { clausesOf, joinsOf, sentencesOf, stretchAt } from './clauses.ts';
import type { Stretch } from './clauses.ts';
import type { Hit } from './pattern-index.ts';
import type { LanguageHits } from './text-language.ts';

/** A redirection in effect, and what it hides. */
export interface Redirected {
  readonly redirection: Hit;
  /** Ranges in which it hides every hit. */
  readonly hides: readonly Stretch[];
  /** Range in which a trade hides goods, but not other work: from the start of its clause to the end of the sentence. */
  readonly hidesGoods: readonly Stretch[];
}

/** True when a hit lies completely in a range. */
export function within(hit: { readonly start: number; readonly end: number }, { start, end }: Stretch): boolean {
  return hit.start >= start && hit.end <= end;
}

/** Sectors that agencies share with the workers they place. */
const placed: ReadonlySet<string> = new Set(['CON', 'DOM']);
const goods = /^(?:AGR|MAN|MIN)/u;

/** True when a redirection may hide hits for a sector at all. */
function concerns({ pattern }: Hit, sector: string): boolean {
  if (pattern.sector === sector) return false;
  if (pattern.sector === 'SVC-LI-LABOUR' && placed.has(sector)) return false;
  return pattern.level === 'specific' || !sector.startsWith(`${pattern.sector ?? ''}-`);
}

/**
 * True when a redirection hides a hit that is read as a sector. It never hides its own sector, and a generic one not the sub-sectors of its
 * own ("garment manufacturer" stays clothing). An agency that places builders or domestic workers has their sector too.
 */
export function hides({ redirection, hides, hidesGoods }: Redirected, hit: Hit, sector: string): boolean {
  if (!concerns(redirection, sector)) return false;
  return (
    hides.some((stretch) => within(hit, stretch)) ||
    (goods.test(sector) && hidesGoods.some((stretch) => within(hit, stretch)))
  );
}

/** The part of a clause, between conjunctions, that contains a hit. */
function partAt(clause: Stretch, hit: Stretch, conjunctions: readonly Stretch[]): Stretch {
  const inside = conjunctions.filter((word) => within(word, clause));
  const start = Math.max(clause.start, ...inside.filter(({ end }) => end <= hit.start).map(({ end }) => end));
  const end = Math.min(clause.end, ...inside.filter((word) => word.start >= hit.end).map((word) => word.start));
  return { start, end };
}

const oneWord = /^\s*(?:[^\s\p{sc=Han}\p{sc=Thai}]+|\p{sc=Han}{1,3})\s*$/u;

/** After a conjunction: a preposition that joins two complements of one thing, as in "produits d'entretien et de nettoyage". */
const complement = /^\s+(?:d|de|du|des|del|da|do|das|dos|di|dei|della|delle|degli|of|von)(?![\p{L}\p{N}])/u;

/** End of the list that begins in a clause: later clauses belong to it while they are single words, joined or not ("fruit, nuts and fish"). */
function listEnd(
  folded: string,
  clauses: readonly Stretch[],
  first: Stretch,
  conjunctions: readonly Stretch[],
): number {
  let { end } = first;
  for (const clause of clauses) {
    if (clause.start < first.end || clause.end === clause.start) continue;
    let place = clause.start;
    const parts: string[] = [];
    for (const word of conjunctions.filter((other) => within(other, clause))) {
      parts.push(folded.slice(place, word.start));
      place = word.end;
    }
    parts.push(folded.slice(place, clause.end));
    if (!parts.filter((part) => part.trim() !== '').every((part) => oneWord.test(part))) break;
    end = clause.end;
  }
  return end;
}

/**
 * The redirections in effect in a text: a specific `X ...` hides later ones; the last of several specific `... X` wins.
 * See gazetteers/README.md for what a redirection hides.
 */
export function redirectionsIn({ content, silent }: LanguageHits, folded: string): Redirected[] {
  const found = content.filter(({ pattern }) => pattern.kind === 'redirection');
  if (found.length === 0) return [];
  const clauses = clausesOf(folded);
  const sentences = sentencesOf(folded);
  const conjunctions = [...silent.filter(({ pattern }) => pattern.kind === 'conjunction'), ...joinsOf(folded)]
    .filter((word) => !complement.test(folded.slice(word.end)))
    .sort((a, b) => a.start - b.start);
  let holding: Redirected[] = [];
  for (const redirection of found) {
    const { before, after, level, sector } = redirection.pattern;
    const hidden = holding.some(
      ({ redirection: { pattern, end }, hides: hiding }) =>
        pattern.after &&
        pattern.level === 'specific' &&
        hiding.some((stretch) => stretch.start >= end && within(redirection, stretch)),
    );
    if (hidden) continue;
    const clause = stretchAt(clauses, redirection.start);
    const sentence = stretchAt(sentences, redirection.start);
    const part = partAt(clause, redirection, conjunctions);
    const trade = level === 'specific' && sector === 'OTHER';
    const ahead = { start: part.start, end: redirection.start };
    const list = Math.min(sentence.end, listEnd(folded, clauses, clause, conjunctions));
    const joined = conjunctions.some(
      (word) => word.start >= redirection.end && folded.slice(redirection.end, word.start).trim() === '',
    );
    const behind = { start: redirection.end, end: level === 'specific' ? list : part.end };
    if (before && level === 'specific') {
      const cleared = { start: trade ? clause.start : part.start, end: redirection.start };
      holding = holding.filter(({ redirection: earlier }) => !within(earlier, cleared));
    }
    const stretches = [...(before ? [ahead] : []), ...(after && !joined ? [behind] : [])];
    holding.push({
      redirection,
      hides: before || after ? stretches : [part],
      hidesGoods: trade
        ? [
            ...(before ? [{ start: clause.start, end: redirection.start }] : []),
            ...(after && !joined ? [{ start: redirection.end, end: sentence.end }] : []),
          ]
        : [],
    });
  }
  return holding;
}
