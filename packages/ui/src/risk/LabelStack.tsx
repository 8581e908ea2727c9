import { LABEL_COLOUR, type Label } from './labels.ts';
import classes from './LabelStack.module.css';

interface LabelStackProps {
  /** What the bar shows, in words: it is one picture to a screen reader. */
  name: string;
  counts: readonly { readonly label: Label; readonly count: number }[];
}

/** How suppliers spread over the labels, as one bar. The counts stand in words beside it; the bar alone says nothing. */
export function LabelStack({ name, counts }: LabelStackProps) {
  return (
    <div className={classes.stack} role="img" aria-label={name}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => {
          const colour = LABEL_COLOUR[label];
          return (
            <span
              key={label}
              className={colour === null ? 'pl-hatch' : undefined}
              style={{ flexGrow: count, ...(colour === null ? {} : { backgroundColor: colour }) }}
            />
          );
        })}
    </div>
  );
}
