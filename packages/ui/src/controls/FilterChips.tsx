import { Button, UnstyledButton } from '@mantine/core';

import { useWords } from '../words/words.tsx';
import classes from './FilterChips.module.css';

export interface FilterChip {
  readonly key: string;
  /** "Country: Qatar". */
  readonly text: string;
  readonly onRemove: () => void;
}

/** The active filters, each removable, and one button that clears them all. Nothing when no filter is active. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  const words = useWords();
  if (chips.length === 0) return null;
  return (
    <div className={classes.row}>
      <ul className={classes.chips} aria-label={words('filter.active')}>
        {chips.map((chip) => (
          <li key={chip.key}>
            <UnstyledButton
              className={classes.chip}
              aria-label={words('filter.remove', { filter: chip.text })}
              onClick={chip.onRemove}
            >
              <bdi>{chip.text}</bdi>
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden focusable={false}>
                <path d="m2 2 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.3" />
              </svg>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {words('filter.clear')}
      </Button>
    </div>
  );
}
