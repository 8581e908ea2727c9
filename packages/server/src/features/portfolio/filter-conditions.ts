import type { Parameters } from '../../platform/db/parameters.ts';
import { squareNamed } from '../risk/place-words.ts';
import { standingNamed } from '../risk/topics-known.ts';
import { endOfPrefix, type SearchedWord } from '../supplier/search-words.ts';
import { mainSectors, type SupplierFilter } from './supplier-filter.ts';

/** Facets with one value per supplier, in a column of `portfolio p`. Keys are those of the filter. */
export const SINGLE_FACETS = {
  labels: { column: 'label', type: 'text' },
  overrides: { column: 'override_state', type: 'text' },
  lanes: { column: 'lane', type: 'text' },
  contextBands: { column: 'context_high', type: 'text' },
  countries: { column: 'country', type: 'text' },
  regions: { column: 'region', type: 'text' },
  tiers: { column: 'tier', type: 'integer' },
  decisions: { column: 'decision_kind', type: 'text' },
  holds: { column: 'hold_state', type: 'text' },
  needsDecision: { column: 'needs_decision', type: 'integer' },
} as const;

/** Facets with several values per supplier, in `portfolio_values`. */
export const MULTIPLE_FACETS = { sectors: 'sector', flags: 'flag', siteTypes: 'siteType' } as const;

export type SingleFacet = keyof typeof SINGLE_FACETS;
export type MultipleFacet = keyof typeof MULTIPLE_FACETS;
export type FacetKey = SingleFacet | MultipleFacet;

export const singleFacets = Object.keys(SINGLE_FACETS) as readonly SingleFacet[];
export const multipleFacets = Object.keys(MULTIPLE_FACETS) as readonly MultipleFacet[];

/** The conditions of a filter on `portfolio p`. Those that choose few rows use leakproof operators, so that indexes work under row-level security. */
export interface Conditions {
  /** For the parts that are not facets: search, import, methodology, main sector, topic, square of the map. */
  readonly always: readonly string[];
  /** For the filtered facets. */
  readonly byFacet: ReadonlyMap<FacetKey, string>;
}

/** The filter's values for a facet, as stored; undefined when it has none. */
export function chosenValues(filter: SupplierFilter, facet: FacetKey): readonly (string | number)[] | undefined {
  if (facet === 'needsDecision') return filter.needsDecision === undefined ? undefined : [filter.needsDecision ? 1 : 0];
  return filter[facet];
}

/** Turns a filter into conditions. @param words the words of the search, null without a search */
export function conditionsOf(
  filter: SupplierFilter,
  words: readonly SearchedWord[] | null,
  parameters: Parameters,
): Conditions {
  const always = (words ?? []).map((word) => wordCondition(word, parameters));
  if (words?.length === 0) always.push('false');
  if (filter.importId !== undefined) {
    always.push(`p.supplier_id IN (SELECT o.supplier_id FROM observations o
      WHERE o.organisation_id = $1 AND o.import_id = ${parameters.add(filter.importId, 'uuid')} AND o.recorded_to IS NULL)`);
  }
  if (filter.methodology !== undefined) {
    always.push(`p.supplier_id IN (SELECT c.supplier_id FROM changes c
      WHERE c.organisation_id = $1 AND c.kind = 'methodology' AND c.parameters->>'after' = ${parameters.add(filter.methodology, 'text')})`);
  }
  if (filter.mainSector !== undefined)
    always.push(`p.sector = ANY(${parameters.add(mainSectors(filter.mainSector), 'text[]')})`);
  if (filter.square !== undefined) {
    const square = squareNamed(filter.square);
    always.push(
      square === null
        ? 'false'
        : `p.supplier_id IN (SELECT v.supplier_id FROM portfolio_values v WHERE ${inSquare('v', square, parameters)})`,
    );
  }
  if (filter.topic !== undefined) always.push(topicCondition(filter.topic, parameters));
  const byFacet = new Map<FacetKey, string>();
  for (const facet of singleFacets) {
    const values = chosenValues(filter, facet);
    const { column, type } = SINGLE_FACETS[facet];
    if (values !== undefined) byFacet.set(facet, `p.${column} = ANY(${parameters.add(values, `${type}[]`)})`);
  }
  for (const facet of multipleFacets) {
    const values = chosenValues(filter, facet);
    if (values === undefined) continue;
    byFacet.set(
      facet,
      `p.supplier_id IN (SELECT v.supplier_id FROM portfolio_values v
        WHERE v.organisation_id = $1 AND v.facet = '${MULTIPLE_FACETS[facet]}' AND v.value = ANY(${parameters.add(values, 'text[]')}))`,
    );
  }
  return { always, byFacet };
}

/** Condition on a row of `portfolio_values`: it is a site in that square of the map. */
export function inSquare(row: string, square: string, parameters: Parameters): string {
  const [from, end] = [parameters.add(square, 'text'), parameters.add(`${square}4`, 'text')];
  return `${row}.organisation_id = $1 AND ${row}.facet = 'place' AND ${row}.value >= ${from} AND ${row}.value < ${end}`;
}

function topicCondition(name: string, parameters: Parameters): string {
  const asked = standingNamed(name);
  if (asked === null) return 'false';
  const { standing, topic } = asked;
  const words = { known: [topic], refused: [`-${topic}`], unknown: [topic, `-${topic}`] }[standing];
  return `p.supplier_id ${standing === 'unknown' ? 'NOT IN' : 'IN'} (SELECT v.supplier_id FROM portfolio_values v
    WHERE v.organisation_id = $1 AND v.facet = 'topics' AND string_to_array(v.value, ' ') && ${parameters.add(words, 'text[]')})`;
}

function wordCondition(word: SearchedWord, parameters: Parameters): string {
  const tokens =
    word.near === null
      ? `t.token >= ${parameters.add(word.word, 'text')} AND t.token < ${parameters.add(endOfPrefix(word.word), 'text')}`
      : `t.token = ANY(${parameters.add(word.near, 'text[]')})`;
  return `p.supplier_id IN (SELECT t.supplier_id FROM search_tokens t WHERE t.organisation_id = $1 AND ${tokens})`;
}
