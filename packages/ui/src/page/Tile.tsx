import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './Tile.module.css';

interface TileProps {
  title: string;
  value: ReactNode;
  note?: ReactNode;
  /** Given, the tile is a switch: `pressed` says whether what it counts is shown below. */
  onPress?: () => void;
  pressed?: boolean;
  /** Given, the whole tile leads there: a link element with the title as its text. */
  link?: (title: string) => ReactNode;
}

/** A number with its name. A button when it chooses what is shown below, a link when it leads to the list behind it. */
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
