import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, Notice, PageSkeleton, useFormat } from '@plumbline/ui';

import { EntryLayout } from '../../frame/EntryLayout.tsx';
import { LinkProblem } from '../../frame/LinkPage.tsx';
import { readPackLink, type PackLinkContent } from '../../service/pack-link.ts';
import type { Answer } from '../../service/session.ts';

/** What the recipient of a link sees: for whom the pack is and of what day, before anything is fetched. */
export function OpenPackPage() {
  const { t } = useTranslation('open-pack');
  // The secret stands behind the #, which no server sees.
  const [ticket] = useState(() => window.location.hash.slice(1));
  const [answer, setAnswer] = useState<Answer<PackLinkContent> | null>(null);
  useEffect(() => {
    let current = true;
    void readPackLink(ticket).then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, [ticket]);
  if (answer === null) return <PageSkeleton layout="table" />;
  return (
    <EntryLayout title={t('title')}>
      {'content' in answer && <Pack ticket={ticket} content={answer.content} />}
      {'problem' in answer && answer.problem === 'expired' && <Notice tone="problem">{t('closed')}</Notice>}
      {'problem' in answer && answer.problem !== 'expired' && <LinkProblem refused={answer} closedText={t('closed')} />}
    </EntryLayout>
  );
}

function Pack({ ticket, content }: { ticket: string; content: PackLinkContent }) {
  const { t } = useTranslation('open-pack');
  const format = useFormat();
  const { recipient, organisation, asOf, suppliers, fileBytes, fileSha256, expiresAt, isSuperseded } = content;
  return (
    <>
      {isSuperseded && <Notice tone="notice">{t('superseded', { organisation })}</Notice>}
      <p>{t('text', { recipient, organisation, count: suppliers, day: format.date(asOf) })}</p>
      <p>{t('logged', { organisation })}</p>
      {/* A form, so that the browser itself saves the file, of whatever size, and the secret is in no address. */}
      <form method="post" action="/packs/fetch">
        <input type="hidden" name="ticket" value={ticket} />
        <Button type="submit">{t('download', { size: format.fileSize(fileBytes) })}</Button>
      </form>
      <p className="pl-quiet">
        {t('until')} <DateText value={expiresAt} />
      </p>
      <p className="pl-quiet">
        {t('verify')} <Link to="/keys">{t('keys')}</Link>
      </p>
      <p className="pl-quiet" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 <span dir="ltr">{fileSha256}</span>
      </p>
    </>
  );
}
