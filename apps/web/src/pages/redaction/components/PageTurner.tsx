import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './Pages.module.css';

interface PageTurnerProps {
  page: number;
  pages: number;
  onTurn: (page: number) => void;
}

/** Goes from page to page; nothing where there is one. */
export function PageTurner({ page, pages, onTurn }: PageTurnerProps) {
  const { t } = useTranslation('redaction');
  if (pages < 2) return null;
  return (
    <nav className={classes.turn} aria-label={t('page.turn')}>
      <Button size="xs" variant="default" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t('page.previous')}
      </Button>
      <span aria-live="polite">{t('page.of', { page, pages })}</span>
      <Button size="xs" variant="default" disabled={page === pages} onClick={() => onTurn(page + 1)}>
        {t('page.next')}
      </Button>
    </nav>
  );
}
