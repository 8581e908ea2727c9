import { LABELS } from '@plumbline/ui/risk/labels.ts';

import { askedDayOf } from '../../../lib/day-in-address.ts';
import { numbersOf, oneOf, readFrom, someOf, textOf, textsOf, type RawSearch } from '../../../lib/search-params.ts';
import { COLUMN_KEYS, MOST_PINNED, type ColumnKey } from './column-keys.ts';

const SORTS = ['ATTENTION', 'SCORE', 'NAME', 'COVERAGE', 'WORKERS', 'SPEND', 'COUNTRY', 'DECISION'] as const;
const LANES = ['LANE_1', 'LANE_2', 'PRESUMED', 'LANE_3', 'CONTEXT', 'REST', 'REMEDY'] as const;
const CONTEXT_BANDS = ['LOW', 'MEDIUM', 'HIGH'] as const;

export type SuppliersSearch = ReturnType<typeof suppliersSearch>;

/** Filters, order and look of the suppliers page, as in its address. Numbers on other pages link here with a filter. */
export function suppliersSearch(raw: RawSearch) {
  return readFrom(raw, {
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
    holds: storedOf(raw['holds']),
    needsDecision: yesOrNo(raw['needsDecision']),
    mainSector: textOf(raw['mainSector']),
    importId: textOf(raw['importId']),
    methodology: textOf(raw['methodology']),
    topic: textOf(raw['topic']),
    square: textOf(raw['square']),
    map: yesOrNo(raw['map']),
    sort: oneOf(raw['sort'], SORTS),
    descending: yesOrNo(raw['descending']),
    columns: columnsOf(raw['columns']),
    pinned: pinnedOf(raw['pinned']),
    widths: widthsOf(raw['widths']),
    density: oneOf(raw['density'], ['compact'] as const),
    view: textOf(raw['view']),
    preview: yesOrNo(raw['preview']),
    asOf: askedDayOf(raw['asOf']),
  });
}

/** Columns in the order of the address, each once. The name is always one of them: it opens the row. */
function columnsOf(value: unknown): ColumnKey[] | undefined {
  const asked = textsOf(value) ?? [];
  const known = [...new Set(asked)].flatMap((one) => oneOf(one, COLUMN_KEYS) ?? []);
  if (known.length === 0) return undefined;
  return known.includes('name') ? known : ['name', ...known];
}

function pinnedOf(value: unknown): number | undefined {
  const [pinned] = numbersOf(value) ?? [];
  return pinned !== undefined && pinned > 0 && pinned <= MOST_PINNED ? pinned : undefined;
}

/** Widths of columns in pixels, each as `name-240`. */
function widthsOf(value: unknown): string[] | undefined {
  const asked = textsOf(value) ?? [];
  const known = COLUMN_KEYS.flatMap((key) => asked.find((one) => new RegExp(`^${key}-\\d{2,3}$`).test(one)) ?? []);
  return known.length === 0 ? undefined : known;
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
