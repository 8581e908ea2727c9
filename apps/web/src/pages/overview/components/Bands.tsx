import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { LabelStack, Num, Panel, RiskBadge, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { shownLabels } from '../lib/shown-labels.ts';
import classes from './Bands.module.css';

const BandsFragment = graphql(/* GraphQL */ `
  fragment Bands_overview on Overview {
    coverageMedian
    answersKnown {
      known
      of
      none
    }
    labels {
      label
      count
      overridden
      disclosed
    }
  }
`);

/** How the suppliers spread over the bands, what is known of them and how much of their context is recorded; each number opens its list. */
export function Bands({ overview }: { overview: FragmentType<typeof BandsFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { labels: counts, coverageMedian, answersKnown } = readFragment(BandsFragment, overview);
  const labels = shownLabels(counts);
  return (
    <Panel
      title={t('bands.title')}
      action={
        <span className={classes.coverage}>
          {answersKnown !== null && (
            <>
              {t('coverage.answers')}: <b>{t('coverage.answersMedian', answersKnown)}</b>,{' '}
              {t('coverage.answersNone', { share: format.percent(answersKnown.none) })} ·{' '}
            </>
          )}
          <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ sort: 'COVERAGE' }}>
            {t('coverage.title')}
          </Link>{' '}
          <b>
            <Num value={coverageMedian} as="percent" />
          </b>{' '}
          {t('coverage.note')}
        </span>
      }
    >
      <LabelStack name={t('bands.bar')} counts={labels} />
      <ul className={classes.counts}>
        {labels.map(({ label, count, disclosed, overridden }) => (
          <li key={label}>
            <Link
              className={classes.count}
              to="/o/$organisation/suppliers"
              params={{ organisation }}
              search={{ labels: [label] }}
            >
              <RiskBadge label={label} /> <span>{format.number(count)}</span>
            </Link>
            {overridden > 0 && (
              <Link
                className={classes.overridden}
                to="/o/$organisation/suppliers"
                params={{ organisation }}
                search={{ labels: [label], overrides: ['in-force'] }}
              >
                {t('bands.overridden', { count: overridden, number: format.number(overridden) })}
              </Link>
            )}
            {label === 'CRITICAL' && count > 0 && (
              <span className={classes.split}>
                {t('bands.disclosed', {
                  number: format.number(disclosed),
                  others: format.number(count - disclosed),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
