import type { Hit } from './pattern-index.ts';
import type { TextSetting } from './text-setting.ts';

/** The hits of the language in which a text is written. */
export interface LanguageHits {
  /** ISO 639-1. */
  readonly language: string;
  /** Terms and redirections, without overlaps, in the order of the text. */
  readonly content: readonly Hit[];
  /** Shift words, conjunctions, client words and function words: they affect hits but are not hits. */
  readonly silent: readonly Hit[];
}

const isContent = ({ pattern }: Hit): boolean => pattern.kind === 'term' || pattern.kind === 'redirection';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const sameStretch = (a: Stretch, b: Stretch): boolean => a.start === b.start && a.end === b.end;

/** True when a longer or closer hit leaves no room for another: two parts of one compound word leave room, and so do hits for one sector. */
function displaces(kept: Hit, hit: Hit): boolean {
  if (!overlap(kept, hit)) return false;
  if (hit.pattern.kind === 'redirection' && kept.pattern.sector === hit.pattern.sector) return false;
  if (!sameStretch(kept, hit)) return true;
  if (!overlap(kept.core, hit.core)) return false;
  return kept.letters !== hit.letters && kept.pattern.sector !== hit.pattern.sector;
}

/** The longest of hits that share words wins; on the same words, the one with most matched letters. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.letters - a.letters || a.start - b.start,
  );
  const kept: Hit[] = [];
  for (const hit of sorted) if (!kept.some((other) => displaces(other, hit))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Characters that hits explain; words that two hits share count once. */
function explained(hits: readonly Hit[]): number {
  let sum = 0;
  let end = 0;
  for (const hit of hits) {
    sum += Math.max(0, Math.min(hit.end - Math.max(hit.start, end), hit.explained));
    end = Math.max(end, hit.end);
  }
  return sum;
}

/** Letters of a text that hits match, of a compound word only the part that they know. */
function letters(hits: readonly Hit[]): number {
  return hits.reduce((sum, { core }) => sum + core.end - core.start, 0);
}

const ownScript = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u;
const lettersOnly = /[^\p{L}\p{N}]/gu;
/** The language of lists: its terms stand in those of every country. */
const everywhere = 'en';

/**
 * True where a text is written in a language, as far as its words show: it has a script or letters of its own, it is spoken where the supplier is, a
 * small word of it stands in the text, or its words make up half of the text. Else a term that looks like a word of the text is a stranger
 * ("interna*" in "International").
 */
function isHeld(
  language: string,
  folded: string,
  content: readonly Hit[],
  small: readonly Hit[],
  { spoken, lettered }: TextSetting,
): boolean {
  if (language === everywhere || language === spoken || lettered.has(language)) return true;
  if (content.some(({ start, end }) => ownScript.test(folded.slice(start, end)))) return true;
  if (small.some((word) => !content.some((hit) => overlap(hit, word)))) return true;
  return 3 * letters([...content, ...small]) > folded.replace(lettersOnly, '').length;
}

/**
 * The language that explains most letters of a text: its small words count half, its specific terms a quarter more. Null where no language
 * with a term is held to be that of the text.
 * @param order rank of each language: the earlier wins a tie
 */
export function textLanguage(
  hits: readonly Hit[],
  folded: string,
  order: ReadonlyMap<string, number>,
  setting: TextSetting,
): LanguageHits | null {
  let best: (LanguageHits & { readonly coverage: number; readonly place: number }) | null = null;
  for (const [language, group] of Map.groupBy(hits, ({ pattern }) => pattern.language)) {
    const content = withoutOverlaps(group.filter(isContent));
    if (content.length === 0) continue;
    const silent = group.filter((hit) => !isContent(hit));
    const small = silent.filter(({ pattern }) => pattern.kind === 'function');
    const specific = content.filter(({ pattern }) => pattern.level === 'specific');
    const coverage = 4 * explained(content) + explained(specific) + 2 * explained(small);
    const place = order.get(language) ?? 0;
    if (best !== null && (coverage < best.coverage || (coverage === best.coverage && place > best.place))) continue;
    if (isHeld(language, folded, content, small, setting)) best = { language, content, silent, coverage, place };
  }
  return best;
}
