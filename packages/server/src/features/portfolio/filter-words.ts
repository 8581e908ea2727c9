import type { Say } from '../../platform/text/texts.ts';
import { chosenValues, multipleFacets, singleFacets, type FacetKey } from './filter-conditions.ts';
import { countryOf } from './row-words.ts';
import { standingNamed } from '../risk/topics-known.ts';
import { SECTOR_GROUPS, type SupplierFilter } from './supplier-filter.ts';

/** One part of a filter in words. */
export interface FilterWords {
  readonly name: string;
  readonly values: readonly string[];
}

/** What a value of a facet is called. */
export function nameOfValue(facet: FacetKey, value: string, say: Say, locale: string): string {
  switch (facet) {
    case 'labels':
      return say(`label.${value}`);
    case 'overrides':
      return say(`facet.override.${value || 'none'}`);
    case 'lanes':
      return say(`facet.lane.${value}`);
    case 'contextBands':
      return say(`facet.context.${value}`);
    case 'countries':
      return countryOf(value, locale)?.name ?? say('country.unknown');
    case 'regions':
      return say(`region.${value || 'unknown'}`);
    case 'tiers':
      return value === '-1' ? say('facet.tier.none') : say('facet.tier', { tier: value });
    case 'decisions':
      return value === '' ? say('facet.decision.none') : say(`decision.kind.${value}`);
    case 'holds':
      return say(`facet.hold.${value || 'none'}`);
    case 'needsDecision':
      return say(`facet.needsDecision.${value}`);
    case 'sectors':
      return say(`sector.${value}`);
    case 'flags':
      return say(`rule.${value}.title`);
    case 'siteTypes':
      return say(`choice.${value}`);
  }
}

/** A filter as people read it: each part with its values, in the order of the page. */
export function filterWords(filter: SupplierFilter, say: Say, locale: string): FilterWords[] {
  const facets = [...singleFacets, ...multipleFacets].flatMap((facet): FilterWords[] => {
    const values = chosenValues(filter, facet)?.map((value) => nameOfValue(facet, String(value), say, locale));
    return values === undefined ? [] : [{ name: say(`facet.${facet}`), values }];
  });
  const { search, mainSector, importId, methodology, topic, square } = filter;
  const asked = topic === undefined ? null : standingNamed(topic);
  const alone: readonly (readonly [name: string, value: string | undefined])[] = [
    [say('export.filter.search'), search],
    [say('export.filter.mainSector'), mainSector === undefined ? undefined : sectorOrGroup(mainSector, say)],
    [say('export.filter.import'), importId],
    [say('export.filter.methodology'), methodology],
    [
      say('export.filter.square'),
      square === undefined
        ? undefined
        : say(square === 'world' ? 'export.filter.square.world' : 'export.filter.square.part'),
    ],
    ...(asked === null ? [] : [[say(`export.filter.topic.${asked.standing}`), say(`topic.${asked.topic}`)] as const]),
  ];
  return [...alone.flatMap(([name, value]) => (value === undefined ? [] : [{ name, values: [value] }])), ...facets];
}

function sectorOrGroup(key: string, say: Say): string {
  const group = SECTOR_GROUPS.find((one) => one === key);
  return group === undefined ? say(`sector.${key}`) : say(`group.${group}`);
}
