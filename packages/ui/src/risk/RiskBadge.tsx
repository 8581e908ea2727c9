import { useWords } from '../words/words.tsx';
import { FILLED_BARS, type Label } from './labels.ts';
import classes from './RiskBadge.module.css';
import { RiskGlyph } from './RiskGlyph.tsx';

/** A label in word and shape. `size` large is for the head of a supplier's page. */
export function RiskBadge({ label, size = 'normal' }: { label: Label; size?: 'normal' | 'large' }) {
  const words = useWords();
  return (
    <span className={classes.badge} data-size={size} data-unknown={FILLED_BARS[label] === null || undefined}>
      <RiskGlyph label={label} size={size === 'large' ? 18 : 14} />
      <span className={classes.word}>{words(`band.${label}`)}</span>
    </span>
  );
}
