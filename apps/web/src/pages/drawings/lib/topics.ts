import type { Format } from '@plumbline/ui';
import {
  AXIS_LINE,
  AXIS_TEXT,
  HATCH,
  OUTLINED,
  READ,
  SPLIT_LINE,
  type Draw,
} from '@plumbline/ui/charts/chart-parts.ts';

/** How a topic can stand with a supplier, in the order of the bars. */
export const STANDINGS = ['known', 'refused', 'unknown'] as const;
type Standing = (typeof STANDINGS)[number];

/** Light, dark and hatched: they stay apart in grey. */
export const STANDING_COLOURS: Readonly<Record<Standing, string | null>> = {
  known: 'color-mix(in srgb, var(--pl-accent) 35%, var(--pl-panel))',
  refused: 'var(--pl-ink)',
  unknown: null,
};

type Topic = Readonly<Record<Standing, number>> & { readonly topic: { readonly name: string } };

/** A bar a topic, the first at the top: known, refused, unknown. */
export function topicsDrawing(topics: readonly Topic[], format: Format): Draw {
  return ({ rightToLeft, width }) => ({
    grid: { left: 8, right: 24, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      inverse: rightToLeft,
      minInterval: 1,
      axisLabel: { ...AXIS_TEXT, formatter: (value: number) => format.number(value), hideOverlap: true },
      splitLine: SPLIT_LINE,
    },
    yAxis: {
      type: 'category',
      data: topics.map(({ topic }) => topic.name),
      inverse: true,
      position: rightToLeft ? 'right' : 'left',
      axisLabel: {
        ...AXIS_TEXT,
        color: 'var(--pl-ink)',
        interval: 0,
        width: Math.min(220, width * 0.4),
        overflow: 'break',
      },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
    },
    series: STANDINGS.map((standing) => ({
      type: 'bar',
      stack: 'topic',
      barMaxWidth: 20,
      itemStyle: { ...OUTLINED, color: STANDING_COLOURS[standing] ?? HATCH },
      emphasis: READ,
      // A bar of nothing would still be an outline.
      data: topics.map((topic) => (topic[standing] === 0 ? null : topic[standing])),
    })),
  });
}
