import links from '../data/goods-links.json' with { type: 'json' };
import listed from '../data/goods-listed.json' with { type: 'json' };
import researched from '../data/goods-researched.json' with { type: 'json' };
import priority from '../data/priority-goods.json' with { type: 'json' };
import { checkedTable } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** A good that is listed for child labour or forced labour somewhere, with what leads to it. */
export interface Good {
  /** Key of the good, such as `rubber-gloves`. */
  readonly key: string;
  /** Made in a works, or raw: grown, caught, dug. */
  readonly kind: 'raw' | 'made';
  /** Sectors that make it, the usual one first. */
  readonly sectors: readonly SectorKey[];
  /** ISIC Rev.4 classes that make it. */
  readonly isic: readonly string[];
  /** HS codes that name it, of two, four or six digits. */
  readonly hs: readonly string[];
  /** Listed goods that go into it. */
  readonly upstream: readonly string[];
  /** Words that name it, in the form of the gazetteers. */
  readonly words: readonly string[];
}

/** A good in a country, as the List of Goods has it. */
export interface ListedGood {
  readonly good: string;
  readonly iso2: string;
  readonly childLabour: boolean;
  readonly forcedLabour: boolean;
  readonly forcedChildLabour: boolean;
  /** Country of the input because of which the good is listed, or null. */
  readonly derivedFrom: string | null;
  /** True where that input is itself listed there for forced labour. */
  readonly derivedForced: boolean;
}

/** A group of goods whose raw-material origin has to be traced. */
export interface PriorityGood {
  readonly group: string;
  /** HS codes of two, four or six digits. */
  readonly hs: readonly string[];
  /** The input whose origin has to be known. */
  readonly input: string;
  readonly goods: readonly string[];
  readonly words: readonly string[];
  /** False where the HS codes are not verified. */
  readonly checked: boolean;
}

/** The tables of goods as they ship. */
export const goodsLinksTable = checkedTable(links);
export const goodsListedTable = checkedTable(listed);
export const goodsResearchedTable = checkedTable(researched);
export const priorityGoodsTable = checkedTable(priority);

const list = (cell: string | number | null | undefined, separator = ' '): string[] =>
  String(cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

const goodRows: readonly Good[] = goodsLinksTable.rows.map(
  ([key, kind, sectors, isic, hs, upstream, words]) =>
    ({
      key,
      kind,
      sectors: list(sectors),
      isic: list(isic),
      hs: list(hs),
      upstream: list(upstream),
      words: list(words, ';'),
    }) as Good,
);
const byKey = new Map(goodRows.map((good) => [good.key, good]));
const listedRows: readonly ListedGood[] = goodsListedTable.rows.map(
  ([good, , iso2, child, forced, forcedChild, derivedFrom, derivedForced]) =>
    ({
      good,
      iso2,
      childLabour: child === 1,
      forcedLabour: forced === 1,
      forcedChildLabour: forcedChild === 1,
      derivedFrom,
      derivedForced: derivedForced === 1,
    }) as ListedGood,
);
const byGood = Map.groupBy(listedRows, ({ good }) => good);
const researchedCountries = new Set(goodsResearchedTable.rows.map(([iso2]) => String(iso2)));
const priorityRows: readonly PriorityGood[] = priorityGoodsTable.rows.map(
  ([group, hs, input, goods, words, checked]) => ({
    group: String(group),
    hs: list(hs),
    input: String(input),
    goods: list(goods),
    words: list(words, ';'),
    checked: checked === 1,
  }),
);

/** All goods, by key. */
export function goods(): readonly Good[] {
  return goodRows;
}

/** One good, or undefined when there is no such key. */
export function good(key: string): Good | undefined {
  return byKey.get(key);
}

/** The countries for which a good is listed. */
export function listedFor(key: string): readonly ListedGood[] {
  return byGood.get(key) ?? [];
}

/** True where the List of Goods has looked at a country; elsewhere a good that is not listed says nothing. */
export function isResearched(iso2: string): boolean {
  return researchedCountries.has(iso2);
}

/** Groups of goods whose raw-material origin has to be traced. */
export function priorityGoods(): readonly PriorityGood[] {
  return priorityRows;
}
