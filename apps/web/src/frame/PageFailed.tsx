import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '@plumbline/ui';

import { PageNotHere } from '../lazy-page.ts';
import { isReached } from '../service/line.ts';
import { useLine } from '../service/use-line.ts';

const RELOADED_KEY = 'plumbline-reloaded-for';

/** Whether this address was not yet loaded again for want of its code; a second time would not help. */
function isFirstTry(): boolean {
  const { href } = window.location;
  if (window.sessionStorage.getItem(RELOADED_KEY) === href) return false;
  window.sessionStorage.setItem(RELOADED_KEY, href);
  return true;
}

/** Shown when a page throws. What was on the screen is lost; what was saved is not. A page that could not be fetched comes by itself when the line is back. */
export function PageFailed({ error }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const isLost = !isReached(useLine());
  const [wasLost] = useState(isLost);
  const isNotHere = error instanceof PageNotHere;
  useEffect(() => {
    // Browsers remember that code could not be fetched until the document is loaded again. Nothing that somebody wrote stands on this page.
    if (isNotHere && !isLost && (wasLost || isFirstTry())) window.location.reload();
  }, [isNotHere, isLost, wasLost]);
  const [title, text] = isNotHere
    ? (['failed.notHere', 'failed.notHereText'] as const)
    : (['failed.title', 'failed.text'] as const);
  return (
    <div role="alert">
      <EmptyState
        title={t(title)}
        text={t(text)}
        {...(isNotHere && isLost
          ? {}
          : { action: <Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button> })}
      />
    </div>
  );
}
