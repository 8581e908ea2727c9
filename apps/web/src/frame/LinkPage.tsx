import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, PageSkeleton } from '@plumbline/ui';

import type { Answer, LinkContent, Refused } from '../service/session.ts';
import { EntryLayout } from './EntryLayout.tsx';

interface LinkPageProps {
  /** Asks the service whom the link is for. Must be stable between renders. */
  read: () => Promise<Answer<LinkContent>>;
  /** Title and text for a link that is no longer valid. */
  closedTitle: string;
  closedText: string;
  title: (content: LinkContent) => string;
  children: (content: LinkContent) => ReactNode;
}

/** A page that a one-time link opens. It says whom the link is for before it asks for anything. */
export function LinkPage({ read, closedTitle, closedText, title, children }: LinkPageProps) {
  const { t } = useTranslation('frame');
  const [answer, setAnswer] = useState<Answer<LinkContent> | null>(null);
  useEffect(() => {
    let current = true;
    void read().then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, [read]);

  if (answer === null) return <PageSkeleton layout="table" />;
  if ('content' in answer) return <EntryLayout title={title(answer.content)}>{children(answer.content)}</EntryLayout>;
  return (
    <EntryLayout title={closedTitle}>
      {answer.problem === 'expired' ? (
        <p>{closedText}</p>
      ) : (
        <Notice tone="problem">{t(`link.${answer.problem}`)}</Notice>
      )}
      <p>
        <Link to="/sign-in">{t('link.signIn')}</Link>
      </p>
    </EntryLayout>
  );
}

/** Shows above a form why the service refused it, in the service's words where it gave some. */
export function LinkProblem({ refused, closedText }: { refused: Refused; closedText: string }) {
  const { t } = useTranslation('frame');
  const [first] = refused.errors;
  const own = refused.problem === 'expired' ? closedText : t(`link.${refused.problem}`, { count: refused.waitSeconds });
  return <Notice tone="problem">{first?.message ?? own}</Notice>;
}
