import classes from './ChartKey.module.css';

interface ChartKeyProps {
  /** A colour token; null for the hatch. */
  marks: readonly { readonly name: string; readonly colour: string | null }[];
}

/** What the colours of a drawing mean. The table says it in words. */
export function ChartKey({ marks }: ChartKeyProps) {
  return (
    <ul className={classes.key} aria-hidden>
      {marks.map(({ name, colour }) => (
        <li key={name}>
          <span
            className={colour === null ? `${classes.mark} pl-hatch` : classes.mark}
            style={colour === null ? undefined : { backgroundColor: colour }}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
