import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './EntryLayout.module.css';
import { Mark } from './Mark.tsx';
import { UncheckedLine } from './UncheckedLine.tsx';

/** A page outside an organisation: the product's name and one panel. */
export function EntryLayout({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('frame');
  return (
    <main className={classes.page}>
      <title>{t('pageTitle', { page: title })}</title>
      <p className={classes.mark}>
        <Mark size={22} /> {t('product')}
      </p>
      <UncheckedLine />
      <div className={classes.panel}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
