import type { Label } from '@plumbline/ui';
import {
  AXIS_LINE,
  AXIS_TEXT,
  hatchIn,
  OUTLINED,
  READ,
  SPLIT_LINE,
  type Draw,
} from '@plumbline/ui/charts/chart-parts.ts';

import type { ConcernedBand as PeopleBand } from '../../../gql/graphql.ts';

/** How many people are concerned, what is not known first. */
export const PEOPLE_BANDS = [
  'UNKNOWN',
  'UNCOUNTED',
  'UNDER_10',
  'FROM_10',
  'FROM_100',
  'FROM_1000',
] as const satisfies readonly PeopleBand[];

/** From the gravest down; what is not known has no place on that scale and stands at the end. */
const LABEL_ORDER: readonly Label[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_ENOUGH_KNOWN', 'NOT_ASSESSED'];

interface Amount {
  readonly minor: number;
  readonly currency: string | null;
  readonly exponent: number;
}

interface Cell {
  readonly label: Label;
  readonly band: PeopleBand;
  readonly suppliers: number;
  readonly spend: readonly Amount[];
}

/** The gravest first, and of these the ones with most people concerned. */
export function cellsInOrder<One extends Cell>(cells: readonly One[]): readonly One[] {
  const place = ({ label, band }: Cell): number => LABEL_ORDER.indexOf(label) * 10 - PEOPLE_BANDS.indexOf(band);
  return cells.toSorted((a, b) => place(a) - place(b));
}

/** The currency that most cells have, for currencies are never added; null where no spend is known. */
export function mainCurrency(cells: readonly Cell[]): string | null {
  const counts = new Map<string, number>();
  for (const { spend, suppliers } of cells)
    for (const { currency } of spend)
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + suppliers);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

interface Words {
  readonly currency: string | null;
  readonly bandName: (band: PeopleBand) => string;
  readonly labelName: (label: Label) => string;
  readonly number: (value: number) => string;
}

const [SMALLEST, LARGEST] = [22, 54];

/** Circles in a grid of labels and people concerned, as large as the spend, with the number of suppliers in them. */
export function peopleDrawing(cells: readonly Cell[], { currency, bandName, labelName, number }: Words): Draw {
  const spendOf = ({ spend }: Cell): number => spend.find((amount) => amount.currency === currency)?.minor ?? 0;
  const most = Math.max(1, ...cells.map(spendOf));
  const labels = LABEL_ORDER.filter((label) => cells.some((cell) => cell.label === label));
  const bands = PEOPLE_BANDS.map(bandName);
  return ({ rightToLeft, width }) => ({
    grid: { left: 8, right: 24, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: bands,
      inverse: rightToLeft,
      axisLabel: { ...AXIS_TEXT, interval: 0, ...roomFor(bands, columnOf(width) - 6) },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
      splitLine: { show: true, ...SPLIT_LINE },
    },
    yAxis: {
      type: 'category',
      data: labels.map(labelName),
      inverse: true,
      position: rightToLeft ? 'right' : 'left',
      axisLabel: { ...AXIS_TEXT, color: 'var(--pl-ink)' },
      axisLine: AXIS_LINE,
      axisTick: { show: false },
      splitLine: { show: true, ...SPLIT_LINE },
    },
    series: [
      {
        type: 'scatter',
        emphasis: READ,
        label: { show: true, color: 'var(--pl-ink)', fontSize: 12, formatter: ({ data }: Labelled) => data.text },
        data: cells.map((cell) => {
          const spend = spendOf(cell);
          const size = Math.max(SMALLEST, Math.min(LARGEST, columnOf(width)) * Math.sqrt(spend / most));
          return {
            value: [PEOPLE_BANDS.indexOf(cell.band), labels.indexOf(cell.label)],
            text: number(cell.suppliers),
            symbolSize: size,
            // Lines of the hatch must not cross the number.
            ...(spend === 0 && { label: { textBorderColor: 'var(--pl-panel)', textBorderWidth: 3 } }),
            itemStyle: {
              ...OUTLINED,
              color: spend === 0 ? hatchIn(size) : 'color-mix(in srgb, var(--pl-accent) 35%, var(--pl-panel))',
            },
          };
        }),
      },
    ],
  });
}

/** At most so many pixels of a letter of an axis. */
const LETTER = 7;

/** How names stand below columns of so many pixels: in lines of whole words, or upright where a column is narrower than a word. */
function roomFor(names: readonly string[], pixels: number) {
  const longest = Math.max(...names.flatMap((name) => name.split(/\s/)).map((word) => word.length));
  const isUpright = longest * LETTER > pixels;
  return { rotate: isUpright ? 90 : 0, width: isUpright ? 100 : Math.min(90, pixels), overflow: 'break' as const };
}

/** Pixels of a column, beside the names of the labels. */
function columnOf(width: number): number {
  return (width - 130) / PEOPLE_BANDS.length;
}

interface Labelled {
  readonly data: { readonly text: string };
}
