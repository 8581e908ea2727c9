import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { KeptDaysQuery } from '../../past/past-operation.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { changeSpan } from '../lib/change-span.ts';
import { ChangeRow } from './ChangeRow.tsx';
import classes from './WhatChanged.module.css';

const WhatChangedFragment = graphql(/* GraphQL */ `
  fragment WhatChanged_overview on Overview {
    methodologyChange {
      after
      at
      suppliers
      text
    }
    changes {
      supplierId
      at
      ...ChangeRow_change
    }
  }
`);

/** As many as stand in the first glance of the page. */
const SHOWN = 5;

/** Changed bands, new and cleared findings, other responses to them, one line per supplier; another methodology, one line for all. */
export function WhatChanged({ overview }: { overview: FragmentType<typeof WhatChangedFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const day = usePastDay();
  const { data } = useQuery(KeptDaysQuery, { fetchPolicy: 'cache-first' });
  const { changes, methodologyChange } = readFragment(WhatChangedFragment, overview);
  return (
    <Panel
      title={t('changed.title')}
      note={t('changed.note', { days: changeSpan(changes, day === null ? new Date() : new Date(`${day}T23:59:59Z`)) })}
      action={
        day === null && (
          <Link className={classes.all} to="/o/$organisation/changes" params={{ organisation }}>
            {t('changed.all')}
          </Link>
        )
      }
    >
      {changes.length === 0 && methodologyChange === null && <p className="pl-quiet">{t('changed.none')}</p>}
      <ul className={classes.rows}>
        {changes.slice(0, SHOWN).map((change) => (
          <ChangeRow key={change.supplierId} change={change} kept={data?.keptDays ?? null} />
        ))}
        {methodologyChange !== null && (
          <li className={classes.row}>
            <div className={classes.method}>
              <span>{methodologyChange.text}</span>
              <Link
                to="/o/$organisation/suppliers"
                params={{ organisation }}
                search={{ methodology: methodologyChange.after }}
              >
                {t('changed.reassessed', {
                  count: methodologyChange.suppliers,
                  number: format.number(methodologyChange.suppliers),
                })}
              </Link>
            </div>
            <span className={classes.date}>
              <DateText value={methodologyChange.at} />
            </span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
