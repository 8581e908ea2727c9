import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { SupplierResponseQuery as Response } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { ReviewedAnswers } from './components/ReviewedAnswers.tsx';
import { SupplierResponseQuery } from './response-operations.ts';

/** What a supplier answered to one request, beside what was known, and what the buyer does with it. */
export function ResponsePage() {
  const { t } = useTranslation('response');
  const { organisation } = useViewer();
  const { request } = useParams({ from: '/o/$organisation/requests/$request' });
  const result = useQuery(SupplierResponseQuery, {
    variables: { requestId: request },
    fetchPolicy: 'cache-and-network',
  });
  const crumbs = [
    {
      key: 'requests',
      link: (
        <Link to="/o/$organisation/requests" params={{ organisation }} activeOptions={{ exact: true }}>
          {t('crumb')}
        </Link>
      ),
    },
  ];
  const response = result.data?.supplierResponse;
  return (
    <>
      <PageHeader
        title={response === undefined ? t('what') : t('title', { supplier: response.request.supplierName })}
        crumbs={crumbs}
        {...(response === undefined ? {} : { note: <HeaderNote response={response} /> })}
      />
      <PageQuery
        result={result}
        what={t('what')}
        missing={
          <EmptyState
            title={t('missing.title')}
            text={t('missing.text')}
            action={
              <Link to="/o/$organisation/requests" params={{ organisation }}>
                {t('missing.action')}
              </Link>
            }
          />
        }
      >
        {({ supplierResponse }) =>
          supplierResponse.submissions.length === 0 ? (
            <Panel>
              <EmptyState
                title={t(supplierResponse.request.isWrongCompany ? 'wrong.title' : 'none.title')}
                text={t(supplierResponse.request.isWrongCompany ? 'wrong.text' : 'none.text')}
              />
            </Panel>
          ) : (
            <ReviewedAnswers response={supplierResponse} onChanged={() => void result.refetch()} />
          )
        }
      </PageQuery>
    </>
  );
}

function HeaderNote({ response: { request, submissions } }: { response: Response['supplierResponse'] }) {
  const { t } = useTranslation('response');
  const { organisation } = useViewer();
  const format = useFormat();
  const [first] = submissions;
  const last = submissions.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = format.instant(last.submittedAt);
  const parts = [
    submissions.length === 1
      ? t('head.submitted', { at })
      : t('head.again', { first: format.instant(first.submittedAt), at }),
    last.role === '' ? t('head.noRole') : t('head.role', { role: last.role }),
    t('head.language', { language: last.language }),
  ];
  return (
    <>
      <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: request.supplierId }}>
        <bdi>{request.supplierName}</bdi>
      </Link>
      {parts.map((part) => (
        <span key={part}>
          {' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  );
}
