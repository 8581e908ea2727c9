import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { HistoryText } from './HistoryText.tsx';
import classes from './SidePanels.module.css';

const MovedFragment = graphql(/* GraphQL */ `
  fragment MovedPanel_supplier on Supplier {
    id
    history {
      at
      kind
      ...HistoryText_entry
    }
  }
`);

const SHOWN = 5;

/** What moved the label lately. Imports and decisions stand in the whole history. */
export function MovedPanel({ supplier: masked }: { supplier: FragmentType<typeof MovedFragment> }) {
  const { t } = useTranslation('supplier');
  const { organisation } = useViewer();
  const { id, history } = readFragment(MovedFragment, masked);
  const moves = history.filter(({ kind }) => kind !== 'imported' && kind !== 'decision');
  return (
    <Panel title={t('moved.title')}>
      {moves.length === 0 ? (
        <p className="pl-quiet">{t('moved.none')}</p>
      ) : (
        <ul className={classes.moved}>
          {moves.slice(0, SHOWN).map((entry, index) => (
            <li key={`${entry.at} ${String(index)}`}>
              <HistoryText entry={entry} />{' '}
              <span className="pl-quiet">
                <DateText value={entry.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {history.length > 0 && (
        <Link
          className={classes.all}
          to="/o/$organisation/suppliers/$supplier"
          params={{ organisation, supplier: id }}
          search={{ tab: 'history' }}
        >
          {t('moved.all')}
        </Link>
      )}
    </Panel>
  );
}
