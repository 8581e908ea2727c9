import type { Condition, Item, Template, Topic } from '../template/template.ts';
import { SITES } from './answer.ts';

/** What a buyer asks of a supplier. */
export interface Asking {
  readonly set: 'core' | 'full' | { readonly topics: readonly Topic[] };
  /** Where the supplier is known to work, ISO 3166-1 alpha-2; an unknown country is null. */
  readonly countries: readonly (string | null)[];
}

/** The questions of one asking, in their order: columns, choices and items that are left out by place are gone. */
export interface Asked {
  readonly template: Template;
  readonly items: readonly Item[];
  /** Answering about state-imposed work could endanger the respondent. */
  readonly unsafe: boolean;
}

/**
 * The questions that an asking sends. Who is asked what depends on the set and the country alone, never on what is known of the supplier, so that nothing can be
 * read from what is asked. Where no country is known, questions that could endanger somebody are left out too.
 */
export function askedOf(template: Template, { set, countries }: Asking): Asked {
  const unsafe =
    countries.length === 0 || countries.some((each) => each === null || template.unsafePlaces.countries.includes(each));
  const chosen = chosenItems(template, set);
  return { template, unsafe, items: unsafe ? chosen.flatMap(safe) : chosen };
}

function chosenItems({ items, core }: Template, set: Asking['set']): readonly Item[] {
  if (set === 'full') return items;
  if (set === 'core') return core.flatMap((key) => items.filter((item) => item.key === key));
  const ofTopics = items.filter(({ control }) => control !== undefined && set.topics.includes(control.topic));
  const needed = new Set([SITES, ...ofTopics.flatMap(({ key, when }) => [key, ...itemsIn(when)])]);
  return items.filter(({ key }) => needed.has(key));
}

/** The items that a condition looks at. */
function itemsIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  return 'any' in condition ? condition.any.flatMap(itemsIn) : [condition.item];
}

function safe(item: Item): Item[] {
  if (item.unsafe === true) return [];
  const columns = item.columns
    .filter((column) => column.unsafe !== true)
    .map((column) => (column.unsafeChoices === undefined ? column : { ...column, without: column.unsafeChoices }));
  return [{ ...item, columns, ...(columns.length < item.columns.length ? { reduced: true } : {}) }];
}

/** The items page by page: each page is a run of items of one section. */
export function pagesOf({ items }: Pick<Asked, 'items'>): readonly (readonly Item[])[] {
  const pages: Item[][] = [];
  for (const item of items) {
    const page = pages.at(-1);
    if (page?.[0]?.section === item.section) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

/** The item of that key among those asked. */
export function itemAsked({ items }: Asked, key: string): Item | undefined {
  return items.find((item) => item.key === key);
}
