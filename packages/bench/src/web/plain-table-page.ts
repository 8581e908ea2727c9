import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement, memo, useRef } from 'react';
import { createRoot } from 'react-dom/client';

// A table of as many rows, with as many columns, whose cells are two plain words and come from memory: what a browser and a windowed list take by themselves while somebody scrolls.
const COUNT = 100_000;
const HEIGHT = 57;
const COLUMNS = ['Risk', 'Score', 'Supplier', 'Place', 'Flag', 'Workers', 'Context', 'Decision', 'Spend'];

const Row = memo(function Row({ index }: { index: number }) {
  const cells = COLUMNS.map((column) => createElement('td', { key: column }, `${column} ${index}`));
  return createElement('tr', { 'data-index': index, style: { height: HEIGHT } }, cells);
});

function Gap({ height }: { height: number }) {
  return createElement('tr', { style: { height } }, createElement('td', { colSpan: COLUMNS.length }));
}

function Table() {
  const within = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: COUNT,
    getScrollElement: () => within.current,
    estimateSize: () => HEIGHT,
    overscan: 2,
  });
  const items = rows.getVirtualItems();
  const body = createElement(
    'tbody',
    {},
    createElement(Gap, { key: 'before', height: items[0]?.start ?? 0 }),
    items.map(({ index }) => createElement(Row, { key: index, index })),
    createElement(Gap, { key: 'after', height: rows.getTotalSize() - (items.at(-1)?.end ?? 0) }),
  );
  const table = createElement('table', { style: { tableLayout: 'fixed', width: '100%' } }, body);
  return createElement('div', { ref: within, style: { height: 685, overflow: 'auto' } }, table);
}

createRoot(document.querySelector('main') ?? document.body).render(createElement(Table));
