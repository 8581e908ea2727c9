import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import type { EngagedSuppliersQuery } from '../../../gql/graphql.ts';
import classes from '../EngagedSupplierPage.module.css';

type Own = Pick<EngagedSuppliersQuery['engagedSuppliers'], 'requests' | 'findings'>;

/** What the auditors of this organisation asked for and found within the engagement. */
export function OwnWork({ requests, findings }: Own) {
  const { t } = useTranslation('engaged');
  const format = useFormat();
  return (
    <div className={classes.page}>
      <Panel title={t('own.requests', { count: requests.length })}>
        {requests.length === 0 && <p className="pl-quiet">{t('own.noRequests')}</p>}
        <ul className={classes.decisions}>
          {requests.map(({ id, what, supplierName, dueOn, state, answer }) => (
            <li key={id}>
              <p>
                <bdi>{what}</bdi>
              </p>
              <p className="pl-quiet">
                <bdi>{supplierName}</bdi> · {t('own.due', { day: format.date(dueOn) })} · {t(`own.state.${state}`)}
              </p>
              {answer !== '' && (
                <p>
                  <bdi>{answer}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('own.findings', { count: findings.length })}>
        {findings.length === 0 && <p className="pl-quiet">{t('own.noFindings')}</p>}
        <ul className={classes.decisions}>
          {findings.map(({ id, kindText, indicatorText, seen, supplierName, visitedOn }) => (
            <li key={id}>
              <p>
                {kindText} · {indicatorText}
              </p>
              <p>
                <bdi>{seen}</bdi>
              </p>
              <p className="pl-quiet">
                <bdi>{supplierName}</bdi> · {format.date(visitedOn)}
              </p>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
