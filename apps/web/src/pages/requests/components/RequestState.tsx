import { useTranslation } from 'react-i18next';

import { DateText } from '@plumbline/ui';

import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';

/** How far a request is, and what stands in its way. */
export function RequestState({ request }: { request: Request }) {
  const { t } = useTranslation('requests');
  const { state, submittedAt, sharingEndedOn, isOverdue, mailProblem, reminders } = request;
  return (
    <>
      {t(`state.${state}`)}
      {submittedAt !== null && (
        <p className="pl-quiet">
          <DateText value={submittedAt} as="instant" />
        </p>
      )}
      {sharingEndedOn !== null && (
        <p>
          {t('list.sharingEnded')} <DateText value={sharingEndedOn} />
        </p>
      )}
      {isOverdue && <p>{t('list.overdue')}</p>}
      {state === 'SENT' && mailProblem !== null && (
        <p>
          {mailProblem} {t('list.handOver')}
        </p>
      )}
      {reminders > 0 && <p className="pl-quiet">{t('list.reminded', { count: reminders })}</p>}
    </>
  );
}
