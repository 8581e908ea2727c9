import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { readPublishedKeys, type PublishedKey } from '../../service/published-keys.ts';
import type { Answer } from '../../service/session.ts';
import { Fingerprint } from './Fingerprint.tsx';
import classes from './Keys.module.css';

/** The public keys of this installation with their days, for people: who verifies a pack compares the fingerprint. Open to everybody. */
export function KeysPage() {
  const { t } = useTranslation('keys');
  const [answer, setAnswer] = useState<Answer<{ keys: readonly PublishedKey[] }> | null>(null);
  useEffect(() => {
    let current = true;
    void readPublishedKeys().then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, []);
  if (answer === null) return <PageSkeleton layout="table" />;
  return (
    <EntryLayout title={t('title')}>
      {'content' in answer ? (
        <Keys keys={answer.content.keys} />
      ) : (
        <LinkProblem refused={answer} closedText={t('none')} />
      )}
    </EntryLayout>
  );
}

function Keys({ keys }: { keys: readonly PublishedKey[] }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  if (keys.length === 0) return <Notice>{t('none')}</Notice>;
  return (
    <>
      <p>{t('text')}</p>
      <ol className={classes.keys}>
        {keys.map(({ fingerprint, from, until }) => (
          <li key={fingerprint}>
            <h2>
              {until === null
                ? t('inUse', { from: format.date(from) })
                : t('rotated', { from: format.date(from), until: format.date(until) })}
            </h2>
            <Fingerprint digits={fingerprint} />
          </li>
        ))}
      </ol>
      <h2>{t('compare')}</h2>
      <p>{t('compareText')}</p>
      <p>{t('rotatedText')}</p>
      <p>
        <a href="/.well-known/plumbline-keys.json" download="plumbline-keys.json">
          {t('file')}
        </a>
      </p>
    </>
  );
}
