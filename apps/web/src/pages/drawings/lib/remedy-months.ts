import type { Format } from '@plumbline/ui';
import { AXIS_TEXT, OUTLINED, READ, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

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

/** Debt in months of pay stands below, by a scale of its own. */
export const PAY_COLOUR = 'var(--pl-accent)';

interface Month {
  readonly month: string;
  readonly totals: Readonly<Record<RemedyKind, number>>;
  readonly monthsOfPay: number;
}

/** The room of each of the two drawings, in pixels from the top. */
const [WORKERS, PAY] = [
  { top: 28, height: 130 },
  { top: 222, height: 130 },
];

/**
 * Workers above: bars beside each other, since the same workers can get several things, so that they are never added. Months of pay below.
 * @param names of the two scales
 */
export function remedyDrawing(
  months: readonly Month[],
  format: Format,
  names: { readonly workers: string; readonly monthsOfPay: string },
): Draw {
  // A bar of nothing would still be an outline on the axis.
  const bar = (value: number): number | null => (value === 0 ? null : value);
  const labels = months.map(({ month }) => format.month(month));
  return ({ rightToLeft }) => {
    const parts = [WORKERS, PAY].map((room, gridIndex) => {
      const { grid, xAxis, yAxis } = barAxes(labels, rightToLeft, format);
      const name = {
        name: gridIndex === 0 ? names.workers : names.monthsOfPay,
        nameTextStyle: { ...AXIS_TEXT, align: rightToLeft ? ('right' as const) : ('left' as const) },
      };
      return {
        grid: { ...grid, ...room, bottom: undefined },
        xAxis: { ...xAxis, gridIndex },
        yAxis: { ...yAxis, ...name, gridIndex },
      };
    });
    const series = (at: number, color: string, values: readonly number[]) => ({
      type: 'bar' as const,
      xAxisIndex: at,
      yAxisIndex: at,
      barMaxWidth: 24,
      itemStyle: { ...OUTLINED, color },
      emphasis: READ,
      data: values.map(bar),
    });
    return {
      grid: parts.map(({ grid }) => grid),
      xAxis: parts.map(({ xAxis }) => xAxis),
      yAxis: parts.map(({ yAxis }) => yAxis),
      series: [
        ...REMEDY_KINDS.map((kind) =>
          series(
            0,
            REMEDY_COLOURS[kind],
            months.map(({ totals }) => totals[kind]),
          ),
        ),
        series(
          1,
          PAY_COLOUR,
          months.map(({ monthsOfPay }) => monthsOfPay),
        ),
      ],
    };
  };
}
