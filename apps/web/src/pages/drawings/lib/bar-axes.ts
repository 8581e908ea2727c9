import type { Format } from '@plumbline/ui';
import { AXIS_LINE, AXIS_TEXT, SPLIT_LINE } from '@plumbline/ui/charts/chart-parts.ts';

/** The grid and the axes of bars over time. @param labels one for each place, the earliest first @param format of the numbers at the side */
export function barAxes(labels: readonly string[], rightToLeft: boolean, format: Format) {
  return {
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: [...labels],
      inverse: rightToLeft,
      axisLabel: { ...AXIS_TEXT, hideOverlap: true },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      position: rightToLeft ? ('right' as const) : ('left' as const),
      minInterval: 1,
      // What got better hangs below the line, and is no number below nothing.
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => format.number(Math.abs(value)) },
      splitLine: SPLIT_LINE,
    },
  };
}
