import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { ChangesQuery } from '../../../gql/graphql.ts';
import { SHOWS, type ChangesSearch, type Show } from '../lib/changes-search.ts';
import classes from './ShowChoice.module.css';

interface ShowChoiceProps {
  search: ChangesSearch;
  show: Show;
  counts: ChangesQuery['feed']['counts'];
}

const COUNT = { ALL: 'all', NEEDS_DECISION: 'needsDecision', WAITING: 'waiting' } as const;

/** What is acted on first, with how many suppliers each choice would show: nothing is hidden without saying so. */
export function ShowChoice({ search, show, counts }: ShowChoiceProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { organisation } = useViewer();
  return (
    <nav className={classes.choices} aria-label={t('show.label')}>
      {SHOWS.map((each) => (
        <Link
          key={each}
          to="/o/$organisation/changes"
          params={{ organisation }}
          search={{ ...search, show: each }}
          aria-current={each === show ? 'true' : undefined}
          resetScroll={false}
          className={classes.choice}
        >
          {t(`show.${each}`)}{' '}
          {counts !== null && <span className="pl-quiet">{format.number(counts[COUNT[each]])}</span>}
        </Link>
      ))}
    </nav>
  );
}
