import type { EChartsCoreOption, EChartsType } from 'echarts/core';

/** What a drawing has to know of its place. */
export interface ChartLook {
  readonly rightToLeft: boolean;
  /** Pixels. */
  readonly width: number;
  /** Of a map: about the middle of a country, by its UN M49 code. */
  readonly centreOf: (m49: string | null) => readonly [number, number] | null;
}

/** Makes the drawing; its colours are tokens, so that it changes with the theme by itself. */
export type Draw = (look: ChartLook) => EChartsCoreOption;

/** A drawing with nothing on it yet. */
export interface Started {
  readonly chart: EChartsType;
  readonly centreOf: ChartLook['centreOf'];
  /** Of a map: what is below everything else, and its first series. */
  readonly ground?: { readonly geo: object; readonly lines: object };
}

/** One thing of a drawing that can be pointed at, and what is read of it. */
export interface ChartPoint {
  readonly text: string;
  /** Which series, and which of its things. */
  readonly series: number;
  readonly index: number;
  /** Of a flow: a place or a way between two. */
  readonly part?: 'node' | 'edge';
  /** Opens the list behind it. */
  readonly onOpen?: () => void;
}

/** The hatch of what is unknown: a tile of SVG, as the renderer takes it. */
export const HATCH = {
  svgWidth: 6,
  svgHeight: 6,
  svgElement: {
    tag: 'g',
    key: 'hatch',
    attrs: {},
    children: [
      { tag: 'rect', key: 'ground', attrs: { width: 6, height: 6, fill: 'var(--pl-hatch-ground)' } },
      {
        tag: 'path',
        key: 'line',
        attrs: { d: 'M-1 1L1 -1M0 6L6 0M5 7L7 5', stroke: 'var(--pl-hatch-ink)', 'stroke-width': 1 },
      },
    ],
  },
};

interface ScaledHatch {
  readonly scaleX?: number;
  readonly scaleY?: number;
}

/** In a symbol of fewer pixels one broad stripe is seen better than the thin lines of the hatch. */
const SMALL = 14;

/** The hatch in a symbol of that many pixels: a symbol is drawn small and made larger with all that fills it, so that the lines would grow with it. */
export const hatchIn = (size: number): typeof HATCH & ScaledHatch =>
  size < SMALL ? HATCH : { ...HATCH, scaleX: 2 / size, scaleY: 2 / size };

/** An ink outline, so that shapes stand apart in grey, too. */
export const OUTLINED = { borderColor: 'var(--pl-ink)', borderWidth: 1 } as const;

/** How the thing that is read stands out. */
export const READ = {
  itemStyle: { color: 'inherit', borderColor: 'var(--pl-accent)', borderWidth: 3 },
} as const;

/** Words of axes and labels. */
export const AXIS_TEXT = { color: 'var(--pl-quiet)', fontSize: 12 } as const;
export const AXIS_LINE = { lineStyle: { color: 'var(--pl-field)' } } as const;
export const SPLIT_LINE = { lineStyle: { color: 'var(--pl-line)' } } as const;
