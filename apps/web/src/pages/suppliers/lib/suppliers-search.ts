import { LABELS } from '@plumbline/ui/risk/labels.ts';

import { askedDayOf } from '../../../lib/day-in-address.ts';
import { numbersOf, oneOf, present, someOf, textOf, textsOf, type RawSearch } from '../../../lib/search-params.ts';

const SORTS = ['ATTENTION', 'SCORE', 'NAME', 'COVERAGE'] as const;
const LANES = ['LANE_1', 'LANE_2', 'PRESUMED', 'LANE_3', 'CONTEXT', 'REST', 'REMEDY'] as const;
const CONTEXT_BANDS = ['LOW', 'MEDIUM', 'HIGH'] as const;

export type SuppliersSearch = ReturnType<typeof suppliersSearch>;

/** Filters and order of the suppliers page, as in its address. Numbers on other pages link here with a filter. */
export function suppliersSearch(raw: RawSearch) {
  return present({
    search: textOf(raw['search']),
    labels: someOf(raw['labels'], LABELS),
    overrides: storedOf(raw['overrides']),
    countries: storedOf(raw['countries']),
    regions: storedOf(raw['regions']),
    sectors: textsOf(raw['sectors']),
    flags: textsOf(raw['flags']),
    siteTypes: textsOf(raw['siteTypes']),
    lanes: someOf(raw['lanes'], LANES),
    contextBands: someOf(raw['contextBands'], CONTEXT_BANDS),
    tiers: numbersOf(raw['tiers']),
    decisions: storedOf(raw['decisions']),
    needsDecision: yesOrNo(raw['needsDecision']),
    mainSector: textOf(raw['mainSector']),
    importId: textOf(raw['importId']),
    methodology: textOf(raw['methodology']),
    sort: oneOf(raw['sort'], SORTS),
    descending: yesOrNo(raw['descending']),
    preview: yesOrNo(raw['preview']),
    asOf: askedDayOf(raw['asOf']),
  });
}

/** Here the empty value means "not known" or "none", so it is kept. */
function storedOf(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  return all.length === 0 ? undefined : all;
}

function yesOrNo(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}
