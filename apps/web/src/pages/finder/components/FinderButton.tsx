import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldKeys } from '../../../frame/HeldKeys.tsx';
import type { FinderState } from '../../../frame/use-finder.ts';
import { lazyPart } from '../../../lazy-part.ts';
import classes from './FinderButton.module.css';

const Finder = lazyPart(async () => (await import('./Finder.tsx')).Finder);

/** Opens the finder, as Ctrl K does anywhere, or ⌘ K. */
export function FinderButton({ text, onText }: FinderState) {
  const { t } = useTranslation('finder');
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => onText('')}
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.words}>{t('title')}</span>
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {text !== null && (
        <Suspense fallback={<HeldKeys onText={onText} />}>
          <Finder text={text} onText={onText} />
        </Suspense>
      )}
    </>
  );
}
