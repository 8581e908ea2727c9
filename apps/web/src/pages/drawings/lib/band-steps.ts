import type { Format } from '@plumbline/ui';
import { OUTLINED, READ, type Draw } from '@plumbline/ui/charts/chart-parts.ts';

import type { StepCause } from '../../../gql/graphql.ts';
import { barAxes } from './bar-axes.ts';

export interface BandStep {
  readonly week: string;
  readonly cause: StepCause;
  readonly worse: number;
  readonly better: number;
}

/** One bar of the drawing: which series, and which of its weeks. */
export interface StepBar extends BandStep {
  readonly series: number;
  readonly index: number;
}

const tint = (token: string, percent: number): string =>
  `color-mix(in srgb, var(${token}) ${percent}%, var(--pl-panel))`;

/** Causes in the order in which they are stacked; light and dark follow each other, so that they stay apart in grey. */
export const CAUSE_COLOURS: Readonly<Record<StepCause, string>> = {
  IMPORT: 'var(--pl-accent)',
  ANSWER: tint('--pl-accent', 30),
  REVIEW: 'var(--pl-score-neutral)',
  RECORD: tint('--pl-score-neutral', 30),
  DECISION: 'var(--pl-score-context)',
  LIST: tint('--pl-score-context', 35),
  METHOD: 'var(--pl-ink)',
  TIME: 'var(--pl-panel)',
};
const CAUSES = Object.keys(CAUSE_COLOURS) as readonly StepCause[];

/** The causes that moved anything. */
export function causesIn(steps: readonly BandStep[]): readonly StepCause[] {
  return CAUSES.filter((cause) => steps.some((step) => step.cause === cause));
}

const DIRECTIONS = ['worse', 'better'] as const;

/** Every bar, week by week, what got worse first. */
export function stepsInOrder(weeks: readonly string[], steps: readonly BandStep[]): readonly StepBar[] {
  const causes = causesIn(steps);
  return weeks.flatMap((week, index) =>
    DIRECTIONS.flatMap((direction, at) =>
      causes.flatMap((cause, place): StepBar[] => {
        const step = steps.find((each) => each.week === week && each.cause === cause);
        if (step === undefined || step[direction] === 0) return [];
        const other = direction === 'worse' ? { better: 0 } : { worse: 0 };
        return [{ ...step, ...other, series: place * DIRECTIONS.length + at, index }];
      }),
    ),
  );
}

/** Bars above the line for what got worse, below for what got better, stacked by cause. */
export function bandStepsDrawing(weeks: readonly string[], steps: readonly BandStep[], format: Format): Draw {
  // A bar of nothing would still be an outline on the axis.
  const of = (cause: StepCause, week: string, direction: 'worse' | 'better'): number | null => {
    const count = steps.find((step) => step.cause === cause && step.week === week)?.[direction] ?? 0;
    return count === 0 ? null : direction === 'worse' ? count : -count;
  };
  return ({ rightToLeft }) => ({
    ...barAxes(
      weeks.map((week) => format.date(week)),
      rightToLeft,
      format,
    ),
    series: causesIn(steps).flatMap((cause) =>
      DIRECTIONS.map((direction) => ({
        type: 'bar',
        stack: 'steps',
        barMaxWidth: 36,
        itemStyle: { ...OUTLINED, color: CAUSE_COLOURS[cause] },
        emphasis: READ,
        data: weeks.map((week) => of(cause, week, direction)),
      })),
    ),
  });
}

const SPANS = [7, 30, 90, 365] as const;

/** The shortest span of “What changed” that holds a week. */
export function spanSince(week: string, now: Date): (typeof SPANS)[number] {
  const days = (now.getTime() - Date.parse(week)) / (24 * 60 * 60 * 1000);
  return SPANS.find((span) => span >= days) ?? 365;
}
