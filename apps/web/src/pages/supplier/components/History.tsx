import { useTranslation } from 'react-i18next';

import { DateText, EmptyState, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { DecisionHistory } from '../../decisions/DecisionHistory.tsx';
import classes from './History.module.css';
import { HistoryText } from './HistoryText.tsx';

const HistoryFragment = graphql(/* GraphQL */ `
  fragment History_supplier on Supplier {
    id
    history {
      at
      kind
      ...HistoryText_entry
    }
    ...DecisionHistory_supplier
  }
`);

/** Everything that happened to this supplier here, newest first, and its decisions in full. */
export function History({ supplier: masked }: { supplier: FragmentType<typeof HistoryFragment> }) {
  const { t } = useTranslation('supplier');
  const supplier = readFragment(HistoryFragment, masked);
  return (
    <div className={classes.history}>
      <Panel title={t('history.title')} note={t('history.note')}>
        {supplier.history.length === 0 ? (
          <EmptyState title={t('history.none')} text={t('history.noneText')} />
        ) : (
          <ol className={classes.entries}>
            {supplier.history.map((entry, index) => (
              <li key={`${entry.at} ${String(index)}`}>
                <span className={classes.at}>
                  <DateText value={entry.at} as="instant" />
                </span>
                <span className={classes.kind}>{t(`history.kind.${entry.kind}`, { defaultValue: entry.kind })}</span>
                <span className={classes.text}>
                  <HistoryText entry={entry} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Panel>
      <DecisionHistory supplier={supplier} />
    </div>
  );
}
