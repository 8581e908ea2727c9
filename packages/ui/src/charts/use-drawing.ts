import { useEffect, useRef, useState, type RefObject } from 'react';

import type { ChartPoint, Draw, Started } from './chart-parts.ts';

export type Kind = 'plain' | 'map';

/** Code of a drawing, a file of its own that comes with the first one of its kind. */
const CODE: Readonly<Record<Kind, () => Promise<(element: HTMLElement) => Promise<Started>>>> = {
  plain: async () => (await import('./drawing.ts')).startDrawing,
  map: async () => (await import('./map-drawing.ts')).startMap,
};

interface Drawn {
  /** The place of the drawing. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly state: 'loading' | 'drawn' | 'failed';
}

interface DrawingOptions {
  kind: Kind;
  draw: Draw;
  points: readonly ChartPoint[];
  /** The point that is read; it stands out. */
  current: number | null;
  onPoint: (at: number | null) => void;
}

/** Keeps a drawing in its place: drawn again when its numbers or its size change. */
export function useDrawing({ kind, draw, points, current, onPoint }: DrawingOptions): Drawn {
  const place = useRef<HTMLDivElement>(null);
  const [started, setStarted] = useState<Started | null>(null);
  const chart = started?.chart ?? null;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let made: Started | null = null;
    let left = false;
    CODE[kind]()
      .then((start) => (left ? null : start(element)))
      .then((now) => {
        made = now;
        if (left) made?.chart.dispose();
        else setStarted(made);
      })
      .catch(() => setFailed(true));
    return () => {
      left = true;
      made?.chart.dispose();
      setStarted(null);
    };
  }, [kind]);

  useEffect(() => {
    const element = place.current;
    if (started === null || element === null) return;
    const { chart, centreOf, ground } = started;
    const fontFamily = getComputedStyle(element).fontFamily;
    // Hidden, as on paper before it is drawn, it has no size, and a map cannot be laid out in none.
    const widthOf = ({ clientWidth, clientHeight }: HTMLElement): number => (clientHeight === 0 ? 0 : clientWidth);
    const redraw = (width: number, size: Size = OWN): void => {
      if (width === 0) return;
      // Started while hidden, as on paper, it has taken no size yet.
      if (chart.getWidth() !== width) chart.resize(size);
      const { series, geo, ...rest } = draw({
        rightToLeft: getComputedStyle(element.parentElement ?? element).direction === 'rtl',
        width,
        centreOf,
      });
      const own = (series ?? []) as readonly object[];
      const below = ground === undefined ? {} : { geo: { ...ground.geo, ...(geo as object | undefined) } };
      const all = ground === undefined ? own : [ground.lines, ...own];
      chart.setOption(
        { animation: false, textStyle: { fontFamily }, ...below, ...rest, series: all },
        { notMerge: true },
      );
    };
    let last = widthOf(element);
    redraw(last);
    const observer = new ResizeObserver(() => {
      const width = widthOf(element);
      if (width === last || width === 0) return;
      last = width;
      redraw(last);
    });
    observer.observe(element);
    // A page of paper is narrower than most windows. Drawn again, so that a map fits it whole.
    const toPaper = (): void => {
      const width = Math.min(last, PAPER);
      redraw(width, { width, height: kind === 'map' ? MAP_ON_PAPER : 'auto' });
    };
    const fromPaper = (): void => redraw(last);
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', fromPaper);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', fromPaper);
    };
  }, [started, draw, kind]);

  useEffect(() => {
    if (chart === null) return;
    const at = ({ seriesIndex, dataIndex, dataType }: Pointed): number =>
      points.findIndex(
        ({ series, index, part }) =>
          series === seriesIndex && index === dataIndex && (part === undefined || part === dataType),
      );
    const over = (event: Pointed): void => onPoint(at(event) === -1 ? null : at(event));
    const click = (event: Pointed): void => points[at(event)]?.onOpen?.();
    // The types of the events name canvas elements that none of this needs.
    chart.on('mouseover', over as () => void);
    chart.on('click', click as () => void);
    return () => {
      if (chart.isDisposed()) return;
      chart.off('mouseover', over);
      chart.off('click', click);
    };
  }, [chart, points, onPoint]);

  useEffect(() => {
    if (chart === null || chart.isDisposed()) return;
    const point = current === null ? undefined : points[current];
    if (point === undefined) return;
    const { series: seriesIndex, index: dataIndex, part } = point;
    const target = { seriesIndex, dataIndex, ...(part === undefined ? {} : { dataType: part }) };
    chart.dispatchAction({ type: 'highlight', ...target });
    return () => {
      if (!chart.isDisposed()) chart.dispatchAction({ type: 'downplay', ...target });
    };
  }, [chart, points, current, draw]);

  return { place, state: failed ? 'failed' : chart === null ? 'loading' : 'drawn' };
}

interface Size {
  readonly width: number | 'auto';
  readonly height: number | 'auto';
}

/** That of its place. */
const OWN: Size = { width: 'auto', height: 'auto' };
/** Pixels across the print of an upright A4. */
const PAPER = 640;
/** Pixels of a map so wide. */
export const MAP_ON_PAPER = 340;

interface Pointed {
  readonly seriesIndex?: number;
  readonly dataIndex?: number;
  readonly dataType?: string;
}
