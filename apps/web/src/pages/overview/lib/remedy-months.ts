import type { Format } from '@plumbline/ui';
import { AXIS_LINE, AXIS_TEXT, OUTLINED, READ, SPLIT_LINE, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

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
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => format.month(month)),
      inverse: rightToLeft,
      axisLabel: { ...AXIS_TEXT, hideOverlap: true },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      position: rightToLeft ? 'right' : 'left',
      minInterval: 1,
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => format.number(value) },
      splitLine: SPLIT_LINE,
    },
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
