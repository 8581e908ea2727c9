import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { MoveText } from './MoveText.tsx';
import classes from './SidePanels.module.css';

const MovedFragment = graphql(/* GraphQL */ `
  fragment MovedPanel_supplier on Supplier {
    id
    moves {
      at
      kind
      text
      labelBefore
      labelAfter
    }
  }
`);

/** What moved the label lately. The timeline has all of it, with imports and decisions. */
export function MovedPanel({ supplier: masked }: { supplier: FragmentType<typeof MovedFragment> }) {
  const { t } = useTranslation('supplier');
  const { organisation } = useViewer();
  const isPast = usePastDay() !== null;
  const { id, moves } = readFragment(MovedFragment, masked);
  return (
    <Panel title={t('moved.title')}>
      {moves.length === 0 ? (
        <p className="pl-quiet">{t('moved.none')}</p>
      ) : (
        <ul className={classes.moved}>
          {moves.map(({ at, kind, ...move }, index) => (
            <li key={`${at} ${String(index)}`}>
              <MoveText {...move} isMethodology={kind === 'methodology'} />{' '}
              <span className="pl-quiet">
                <DateText value={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link
        className={classes.all}
        to="/o/$organisation/suppliers/$supplier"
        params={{ organisation, supplier: id }}
        search={{ tab: isPast ? 'moved' : 'timeline' }}
      >
        {isPast ? t('past.since') : t('moved.all')}
      </Link>
    </Panel>
  );
}
