import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { boxAfterKey, boxBetween, type Box, type DraftBox } from '../lib/boxes.ts';
import classes from './Pages.module.css';

interface BoxSheetProps {
  page: number;
  boxes: readonly DraftBox[];
  onDraw: (box: Box) => void;
  onChange: (number: number, box: Box) => void;
  onRemove: (number: number) => void;
}

const placeOf = ({ x, y, width, height }: Box) => ({
  // The page is a picture: its left is its left in every language.
  left: `${String(x * 100)}%`,
  top: `${String(y * 100)}%`,
  width: `${String(width * 100)}%`,
  height: `${String(height * 100)}%`,
});

/** Lies over a page: boxes are drawn on it with the mouse or a finger, and moved with keys. */
export function BoxSheet({ page, boxes, onDraw, onChange, onRemove }: BoxSheetProps) {
  const { t } = useTranslation('redaction');
  const format = useFormat();
  const sheet = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ from: { x: number; y: number }; to: { x: number; y: number } } | null>(null);
  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = sheet.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ from: pointOf(event), to: pointOf(event) });
  };
  const end = () => {
    const box = drawn === null ? null : boxBetween(page, drawn.from, drawn.to);
    if (box !== null) onDraw(box);
    setDrawn(null);
  };
  const press = (event: KeyboardEvent, { number, ...box }: DraftBox) => {
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    const after = boxAfterKey(box, event.key, event.shiftKey);
    if (!isRemoved && after === null) return;
    event.preventDefault();
    if (isRemoved) onRemove(number);
    else if (after !== null) onChange(number, after);
  };
  const percent = (part: number) => format.percent(part);
  const preview = drawn === null ? null : boxBetween(page, drawn.from, drawn.to);
  return (
    <div
      ref={sheet}
      className={classes.sheet}
      data-box-sheet
      onPointerDown={begin}
      onPointerMove={(event) => drawn !== null && setDrawn({ ...drawn, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrawn(null)}
    >
      {boxes
        .filter((box) => box.page === page)
        .map((box) => (
          <button
            key={box.number}
            type="button"
            className={classes.box}
            style={placeOf(box)}
            data-box={box.number}
            aria-label={t('draw.box', {
              number: box.number,
              x: percent(box.x),
              y: percent(box.y),
              width: percent(box.width),
              height: percent(box.height),
            })}
            aria-describedby="box-keys"
            onKeyDown={(event) => press(event, box)}
          >
            {format.number(box.number)}
          </button>
        ))}
      {preview !== null && <div className={`${classes.box ?? ''} ${classes.drawing ?? ''}`} style={placeOf(preview)} />}
    </div>
  );
}
