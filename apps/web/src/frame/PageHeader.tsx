import { useMatches } from '@tanstack/react-router';
import { Suspense, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { lazyPart } from '../lazy-part.ts';
import { usePrinting } from '../service/printed-lists.ts';
import classes from './PageHeader.module.css';

const PrintButton = lazyPart(async () => (await import('../pages/printing/PrintButton.tsx')).PrintButton);

interface PageHeaderProps {
  /** The page's one title. */
  title: string;
  /** After the title in its own script, such as a supplier's local name. */
  titleNote?: ReactNode;
  /** Links that lead here, outermost first, without the page itself. */
  crumbs?: readonly { readonly key: string; readonly link: ReactNode }[];
  /** Last part of the breadcrumb, where that is not the title. */
  here?: string;
  /** One quiet line about the page. */
  note?: ReactNode;
  /** Buttons; at most one of them primary. */
  actions?: ReactNode;
}

/** The page that the browser loaded first. Moving the focus there would interrupt the screen reader's own announcement. */
let loadedPath: string | null = null;

/** Breadcrumb, title, actions. Names the document, and takes the focus after a navigation, as a new page would. */
export function PageHeader({ title, titleNote, crumbs = [], here = title, note, actions }: PageHeaderProps) {
  const { t } = useTranslation('frame');
  // Of the page that is shown: the address is the next one's while that is on its way.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const heading = useRef<HTMLHeadingElement>(null);
  // What has long lists or drawings has a button that prints them whole.
  const isPrinted = usePrinting(({ lists, drawings }) => lists.size + drawings.size > 0);
  // Before what stands beneath, so that a list that somebody comes back to can give it on to the row that they left.
  useLayoutEffect(() => {
    loadedPath ??= path ?? '';
    if (loadedPath === path) return;
    loadedPath = '';
    heading.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={classes.header}>
      <title>{t('pageTitle', { page: title })}</title>
      {crumbs.length > 0 && (
        <nav aria-label={t('breadcrumb')}>
          <ol className={classes.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.key}>{crumb.link}</li>
            ))}
            <li aria-current="page">
              <bdi>{here}</bdi>
            </li>
          </ol>
        </nav>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            <bdi>{title}</bdi>
            {titleNote !== undefined && titleNote !== null && <span className={classes.titleNote}> {titleNote}</span>}
          </h1>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </div>
        {(actions !== undefined || isPrinted) && (
          <div className={classes.actions}>
            {isPrinted && (
              <Suspense>
                <PrintButton />
              </Suspense>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
