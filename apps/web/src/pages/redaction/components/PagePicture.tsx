import { Button, Loader } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { pageAddress } from '../lib/page-address.ts';
import classes from './Pages.module.css';

interface PagePictureProps {
  /** With places for page and width. */
  address: string;
  page: number;
  pages: number;
  /** Height of a page as a part of its width, so that it has its place before it is there. */
  shape: number;
  /** Points of the screen that it may take. */
  width: number;
  /** What lies over the page. */
  children?: ReactNode;
}

/** One page of a file, as the service has drawn it. */
export function PagePicture(props: PagePictureProps) {
  const { t } = useTranslation('redaction');
  const { address, page, pages, shape, width, children } = props;
  const [tries, setTries] = useState(0);
  const source = `${pageAddress(address, page, width)}${tries === 0 ? '' : `&again=${String(tries)}`}`;
  // What is known belongs to one picture: another begins anew.
  const [known, setKnown] = useState<{ readonly source: string; readonly state: 'shown' | 'failed' } | null>(null);
  const state = known?.source === source ? known.state : 'loading';
  return (
    <div
      className={classes.page}
      style={state === 'shown' ? undefined : { aspectRatio: `1 / ${String(shape)}` }}
      aria-busy={state === 'loading'}
    >
      {state !== 'failed' && (
        <img
          key={source}
          src={source}
          alt={t('page.alt', { page, pages })}
          data-state={state}
          onLoad={() => setKnown({ source, state: 'shown' })}
          onError={() => setKnown({ source, state: 'failed' })}
        />
      )}
      {state === 'loading' && (
        <div className={classes.waiting}>
          <Loader size="sm" aria-hidden />
          <span>{t('page.drawing')}</span>
        </div>
      )}
      {state === 'failed' && (
        <div className={classes.failed} role="alert">
          <span>{t('page.failed')}</span>
          <Button size="xs" variant="default" onClick={() => setTries(tries + 1)}>
            {t('page.again')}
          </Button>
        </div>
      )}
      {state === 'shown' && children}
    </div>
  );
}
