import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import classes from './components/DecisionPanel.module.css';
import { DecisionText } from './components/DecisionText.tsx';

const DecisionHistoryFragment = graphql(/* GraphQL */ `
  fragment DecisionHistory_supplier on Supplier {
    id
    decisions {
      id
      ...DecisionText_decision
    }
  }
`);

/** Every decision about a supplier, newest first, also those that were declined, withdrawn or replaced. */
export function DecisionHistory({ supplier: masked }: { supplier: FragmentType<typeof DecisionHistoryFragment> }) {
  const { t } = useTranslation('decisions');
  const { decisions } = readFragment(DecisionHistoryFragment, masked);
  return (
    <Panel title={t('history.title')}>
      {decisions.length === 0 ? (
        <p className="pl-quiet">{t('history.none')}</p>
      ) : (
        <ol className={classes.history}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionText decision={decision} withState />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
