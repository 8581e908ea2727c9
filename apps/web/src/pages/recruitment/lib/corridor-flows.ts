import { HATCH, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

import type { CostPayer, WorkerBand } from '../../../gql/graphql.ts';

interface Place {
  readonly key: string;
  readonly name: string;
}

export interface Flow {
  readonly corridorId: string;
  readonly origin: Place;
  readonly destination: Place;
  readonly workers: WorkerBand | null;
  readonly paid: readonly { readonly payer: CostPayer; readonly months: string }[] | null;
}

/** All corridors between two countries. */
export interface Way {
  readonly origin: Place;
  readonly destination: Place;
  readonly corridors: readonly Flow[];
  /** At least so many, over the corridors that say it. */
  readonly workers: number;
  /** Corridors that do not say how many workers. */
  readonly unknown: number;
  /** Months of net pay that workers paid, over the corridors that say it; null where none does. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly withoutMonths: number;
}

/** The fewest workers of a band. */
const FEWEST: Readonly<Record<WorkerBand, number>> = {
  UNDER_10: 1,
  FROM_10: 10,
  FROM_50: 50,
  FROM_250: 250,
  FROM_1000: 1000,
};

/** Months that payers paid together; null where nobody knows it. */
export function paidBy({ paid }: Pick<Flow, 'paid'>, ...payers: readonly CostPayer[]): number | null {
  const lines = paid?.filter(({ payer }) => payers.includes(payer)) ?? [];
  return lines.length === 0 ? null : lines.reduce((sum, { months }) => sum + Number(months), 0);
}

/** The ways between countries, the ones that most workers take first. */
export function waysOf(flows: readonly Flow[]): readonly Way[] {
  const pairs = Map.groupBy(flows, ({ origin, destination }) => `${origin.key} ${destination.key}`);
  return [...pairs.values()]
    .flatMap((corridors): Way[] => {
      const [first] = corridors;
      if (first === undefined) return [];
      const known = corridors.flatMap(({ workers }) => (workers === null ? [] : FEWEST[workers]));
      const months = corridors.flatMap((corridor) => paidBy(corridor, 'WORKER') ?? []);
      return [
        {
          ...{ origin: first.origin, destination: first.destination, corridors },
          workers: known.reduce((sum, number) => sum + number, 0),
          unknown: corridors.length - known.length,
          lowest: months.length === 0 ? null : Math.min(...months),
          highest: months.length === 0 ? null : Math.max(...months),
          withoutMonths: corridors.length - months.length,
        },
      ];
    })
    .toSorted((a, b) => b.workers - a.workers || b.corridors.length - a.corridors.length);
}

/** What workers paid at most, on the ways that say it. */
export const PAID_COLOURS = {
  nothing: 'color-mix(in srgb, var(--pl-score-neutral) 25%, var(--pl-panel))',
  some: 'color-mix(in srgb, var(--pl-band-high) 55%, var(--pl-panel))',
  much: 'color-mix(in srgb, var(--pl-band-critical) 75%, var(--pl-panel))',
} as const;

function colourOf({ highest }: Way): string | typeof HATCH {
  if (highest === null) return HATCH;
  return highest === 0 ? PAID_COLOURS.nothing : highest <= 1 ? PAID_COLOURS.some : PAID_COLOURS.much;
}

/** A way of which nobody knows the workers is as thin as one can still see. */
const THIN = 3;

/** Ways from the countries on one side to those on the other, as wide as the workers that they are known to have. */
export function flowsDrawing(ways: readonly Way[], labelOf: (way: Way) => string): Draw {
  return ({ rightToLeft, width }) => {
    // From right to left, where workers come from stands on the right.
    const [left, right] = rightToLeft ? (['destination', 'origin'] as const) : (['origin', 'destination'] as const);
    const room = Math.min(120, Math.round(width / 4));
    const ends = (end: 'origin' | 'destination', position: 'left' | 'right') =>
      [...new Map(ways.map((way) => [way[end].key, way[end].name]))].map(([key, name]) => ({
        name: `${end} ${key}`,
        label: { formatter: () => name, position },
      }));
    return {
      series: [
        {
          type: 'sankey',
          ...{ left: room, right: room, top: 8, bottom: 8 },
          nodeWidth: 10,
          nodeGap: 14,
          draggable: false,
          label: { color: 'var(--pl-ink)', fontSize: 12, width: room - 12, overflow: 'break' },
          itemStyle: { color: 'var(--pl-ink)', borderWidth: 0 },
          emphasis: { itemStyle: { color: 'var(--pl-ink)' } },
          lineStyle: { opacity: 1, curveness: 0.5 },
          data: [...ends(left, 'left'), ...ends(right, 'right')],
          links: ways.map((way) => ({
            source: `${left} ${way[left].key}`,
            target: `${right} ${way[right].key}`,
            value: Math.max(way.workers, THIN),
            lineStyle: { color: colourOf(way) },
            emphasis: { lineStyle: { color: colourOf(way), opacity: 0.6 } },
            edgeLabel: {
              show: width > 500,
              formatter: () => labelOf(way),
              color: 'var(--pl-ink)',
              fontSize: 12,
              backgroundColor: 'var(--pl-panel)',
              padding: [1, 4],
            },
          })),
        },
      ],
    };
  };
}
