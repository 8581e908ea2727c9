import { good, goods, priorityGoods } from '@plumbline/reference-data/goods';
import type { Good, PriorityGood } from '@plumbline/reference-data/goods';
import { activityCode } from '@plumbline/reference-data/sector-codes';
import { foldText } from './fold-text.ts';
import type { Pattern } from './gazetteer.ts';
import { passagesOf } from './passages.ts';
import { PatternIndex } from './pattern-index.ts';
import { withoutOverlaps } from './text-language.ts';
import { wordsOf } from './words-of.ts';

/** A listed good that a supplier's data names or implies. */
export interface NamedGood {
  /** Key of the good in the goods tables. */
  readonly good: string;
  /** True where the supplier's products or HS codes name it; false where it is inferred from the activity or its code. */
  readonly declared: boolean;
}

/** Finds goods and groups by their words in one pass. */
class WordFinder {
  readonly #owners = new Map<string, string[]>();
  readonly #index: PatternIndex;

  constructor(rows: readonly { readonly owner: string; readonly words: readonly string[] }[]) {
    for (const { owner, words } of rows) {
      for (const word of words) this.#owners.set(word, [...(this.#owners.get(word) ?? []), owner]);
    }
    const unspaced = /[\p{sc=Han}\p{sc=Thai}]/u;
    const patterns = [...this.#owners.keys()].map((term): Pattern => {
      const language = unspaced.test(term) ? 'unspaced' : 'spaced';
      return { language, term, kind: 'term', sector: null, level: 'specific', from: [], before: false, after: false };
    });
    this.#index = new PatternIndex(patterns, new Set(['unspaced']));
  }

  /** The owners of each word found, in the order of the text, with the number of words between it and the one before. */
  find(text: string): { readonly owners: readonly string[]; readonly gap: number }[] {
    return passagesOf(foldText(text)).flatMap((passage) => this.#findIn(passage));
  }

  #findIn(folded: string): { readonly owners: readonly string[]; readonly gap: number }[] {
    const words = wordsOf(folded);
    const hits = withoutOverlaps(this.#index.find(folded, words));
    return hits.map(({ pattern, start }, place) => {
      const end = hits[place - 1]?.end;
      // Words of two passages are not neighbours.
      const gap = end === undefined ? Infinity : words.filter((word) => word.start >= end && word.end <= start).length;
      return { owners: this.#owners.get(pattern.term) ?? [], gap };
    });
  }
}

const goodFinder = new WordFinder(goods().map(({ key, words }) => ({ owner: key, words })));
const groupFinder = new WordFinder(priorityGoods().map(({ group, words }) => ({ owner: group, words })));

/** True when another good is made of this raw good, directly or further up the chain. */
function isMadeOf(made: Good, raw: string): boolean {
  return (
    made.upstream.includes(raw) || made.upstream.some((key) => isMadeOf(good(key) ?? { ...made, upstream: [] }, raw))
  );
}

/** The goods that a text names. A material beside the good made of it ("cotton T-shirts", "camisetas de algodón") is not a good of its own. */
function goodsIn(text: string): string[] {
  const found = goodFinder.find(text);
  const isMaterial = (key: string, neighbours: readonly string[]): boolean =>
    neighbours.some((neighbour) => {
      const row = good(neighbour);
      return row !== undefined && isMadeOf(row, key);
    });
  return found.flatMap(({ owners, gap }, place) => {
    const before = gap <= 1 ? (found[place - 1]?.owners ?? []) : [];
    const next = found[place + 1];
    const after = next !== undefined && next.gap <= 1 ? next.owners : [];
    return owners.filter((key) => !isMaterial(key, [...before, ...after]));
  });
}

const digitsOf = (code: string): string => code.replace(/\D/gu, '');

/**
 * The listed goods that a supplier's data name: declared by its products and HS codes, inferred from its activity. Each good once, declared
 * before inferred.
 * @param products texts of products, in any language
 * @param hs HS codes of four or more digits, with or without dots
 * @param activity what the supplier does; the goods it names are inferred
 */
export function namedGoods(products: readonly string[], hs: readonly string[], activity = ''): NamedGood[] {
  const found = new Map<string, NamedGood>();
  const add = (key: string, declared: boolean): void => {
    if (!found.has(key)) found.set(key, { good: key, declared });
  };
  for (const code of hs.map(digitsOf)) {
    if (code.length < 4) continue;
    for (const row of goods()) if (row.hs.some((prefix) => code.startsWith(prefix))) add(row.key, true);
  }
  for (const text of products) for (const key of goodsIn(text)) add(key, true);
  for (const key of goodsIn(activity)) add(key, false);
  return [...found.values()];
}

const leftOut = /\([^()]*\)|,? except .*/gu;
const several = /[,;]| and /u;

/**
 * The listed good that an ISIC Rev.4 class means: the one thing that its title names. A class of several things ("vegetables and melons, roots
 * and tubers", "batteries and accumulators") means none of them.
 * @param isic four digits
 */
export function goodOfClass(isic: string): NamedGood | null {
  const title = (activityCode('isic', isic)?.title ?? '').replaceAll(leftOut, '');
  if (several.test(title)) return null;
  const key = goodsIn(title).find((each) => good(each)?.isic.includes(isic));
  return key === undefined ? null : { good: key, declared: false };
}

/** The groups of priority goods to which a supplier's data belong, by HS code, by word, or through a listed good that they name. */
export function namedPriorityGoods(
  products: readonly string[],
  hs: readonly string[],
  named: readonly NamedGood[],
): PriorityGood[] {
  const codes = hs.map(digitsOf);
  const words = new Set(products.flatMap((text) => groupFinder.find(text).flatMap(({ owners }) => owners)));
  return priorityGoods().filter(
    (group) =>
      codes.some((code) => group.hs.some((prefix) => code.startsWith(prefix))) ||
      words.has(group.group) ||
      named.some(({ good: key }) => group.goods.includes(key)),
  );
}
