import { useTranslation } from 'react-i18next';

import { DateText } from '@plumbline/ui';

import { CompanyQuestion } from '../CompanyQuestion.tsx';
import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';

/** How far a request is, and what stands in its way. */
export function RequestState({ request, onChanged }: { request: Request; onChanged: () => void }) {
  const { t } = useTranslation('requests');
  const { state, isWrongCompany, submittedAt, sharingEndedOn, isOverdue, mailProblem, reminders } = request;
  return (
    <>
      {t(`state.${state}`)}
      {submittedAt !== null && (
        <p className="pl-quiet">
          <DateText value={submittedAt} as="instant" />
        </p>
      )}
      {isWrongCompany && <p>{t('company.wrong')}</p>}
      <CompanyQuestion request={request} onDone={onChanged} />
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
