import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './Tile.module.css';

interface TileProps {
  title: string;
  value: ReactNode;
  note?: ReactNode;
  /** Makes the tile a switch: `pressed` says whether its rows are shown below. */
  onPress?: () => void;
  pressed?: boolean;
  /** Makes the whole tile a link; a link element with the title as its text. */
  link?: (title: string) => ReactNode;
}

/** A number with its name. A button if it switches the list below, a link if it opens a list. */
export function Tile({ title, value, note, onPress, pressed = false, link }: TileProps) {
  const words = useWords();
  const content = (
    <>
      <span className={classes.title}>{link === undefined ? title : link(title)}</span>
      <span className={classes.value}>{value}</span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </>
  );
  if (onPress === undefined) return <div className={classes.tile}>{content}</div>;
  return (
    <button type="button" className={classes.tile} aria-pressed={pressed} onClick={onPress}>
      {content}
      {pressed && <span className={classes.mark}>{words('tile.shown')}</span>}
    </button>
  );
}
