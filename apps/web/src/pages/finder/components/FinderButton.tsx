import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { lazyPart } from '../../../lazy-part.ts';
import classes from './FinderButton.module.css';

const Finder = lazyPart(async () => (await import('./Finder.tsx')).Finder);

interface FinderButtonProps {
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
}

/** Opens the finder, as Ctrl K does anywhere, or ⌘ K. */
export function FinderButton({ isOpen, onChange }: FinderButtonProps) {
  const { t } = useTranslation('finder');
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => onChange(true)}
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.words}>{t('title')}</span>
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Finder onClose={() => onChange(false)} />
        </Suspense>
      )}
    </>
  );
}
