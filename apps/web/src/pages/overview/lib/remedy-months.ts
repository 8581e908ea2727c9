import type { Format } from '@plumbline/ui';
import { OUTLINED, READ, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

import { barAxes } from './bar-axes.ts';

/** What workers can get, in the order of the bars. */
export const REMEDY_KINDS = ['workersRepaid', 'workersFreed', 'documentsReturned'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** Green marks work that is done; the three stay apart in grey. */
export const REMEDY_COLOURS: Readonly<Record<RemedyKind, string>> = {
  workersRepaid: 'var(--pl-done)',
  workersFreed: 'color-mix(in srgb, var(--pl-done) 50%, var(--pl-panel))',
  documentsReturned: 'var(--pl-done-ground)',
};

interface Month {
  readonly month: string;
  readonly totals: Readonly<Record<RemedyKind, number>>;
}

/** Bars beside each other: the same workers can get several things, so they are never added. */
export function remedyDrawing(months: readonly Month[], format: Format): Draw {
  return ({ rightToLeft }) => ({
    ...barAxes(
      months.map(({ month }) => format.month(month)),
      rightToLeft,
      format,
    ),
    series: REMEDY_KINDS.map((kind) => ({
      type: 'bar',
      barMaxWidth: 24,
      itemStyle: { ...OUTLINED, color: REMEDY_COLOURS[kind] },
      emphasis: READ,
      // A bar of nothing would still be an outline on the axis.
      data: months.map(({ totals }) => (totals[kind] === 0 ? null : totals[kind])),
    })),
  });
}
