import { FILLED_BARS, LABEL_COLOUR, type Label } from './labels.ts';
import classes from './RiskGlyph.module.css';

/** The outlines of four bars with round corners, each higher than the one before. */
const BARS = [1, 2, 3, 4].map((bar) => {
  const height = 4 + bar * 2.5;
  const [left, top] = [0.5 + (bar - 1) * 7, 14.5 - height];
  return `M${left} ${top + 1}q0-1 1-1h3q1 0 1 1v${height - 2}q0 1-1 1h-3q-1 0-1-1z`;
});

/** A list has many of these, and letters in a drawing are the slowest thing in it. */
const QUESTION = 'M6.5 5.9c0-1.6 1.1-2.5 2.6-2.5s2.5.9 2.5 2.3c0 2-2.5 1.9-2.5 3.9M9.1 11.1v1.2';

/**
 * The shape of a label: one to four of four bars filled, each with an ink outline, so that it reads in print, in grey
 * and for every kind of colour vision. Unknown is a hatched box with a question mark: four empty bars would read as
 * less than Low. Decoration: the word stands beside it.
 */
export function RiskGlyph({ label, size = 14 }: { label: Label; size?: number }) {
  const filled = FILLED_BARS[label];
  const colour = LABEL_COLOUR[label] ?? 'none';
  if (filled === null) return <UnknownBox size={size} />;
  return (
    <svg className={classes.glyph} width={size * 1.8} height={size} viewBox="0 0 27 15" aria-hidden focusable={false}>
      <path d={BARS.slice(0, filled).join('')} className={classes.bar} fill={colour} />
      {filled < BARS.length && (
        <path d={BARS.slice(filled).join('')} className={classes.bar} fill="var(--pl-bar-empty)" />
      )}
    </svg>
  );
}

function UnknownBox({ size }: { size: number }) {
  return (
    <svg className={classes.glyph} width={size * 1.2} height={size} viewBox="0 0 18 15" aria-hidden focusable={false}>
      <rect x={0.5} y={0.5} width={17} height={14} rx={2} className={classes.box} />
      <path d="M1 6 6 1M1 11 11 1M3 14 16 1M8 14 17 5M13 14l4-4" className={classes.hatch} />
      <path d={QUESTION} className={classes.ground} />
      <path d={QUESTION} className={classes.mark} />
    </svg>
  );
}
