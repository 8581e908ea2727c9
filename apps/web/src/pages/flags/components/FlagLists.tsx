import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ListNav, useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FlagList } from '../../../gql/graphql.ts';
import { FLAG_LISTS } from '../lib/flag-lists.ts';

export const FlagListsFragment = graphql(/* GraphQL */ `
  fragment FlagLists_flagCounts on FlagCounts {
    proposed
    reopening
    checks
    checksOverdue
    reopened
    waiting
    underReview
    disputed
    watched
  }
`);

interface FlagListsProps {
  counts: FragmentType<typeof FlagListsFragment>;
  /** Null where none of them is shown: then those with nothing in them are left out. */
  current: FlagList | null;
}

/** The lists of flags, each with how many are in it. */
export function FlagLists({ counts: masked, current }: FlagListsProps) {
  const { t } = useTranslation('flags');
  const format = useFormat();
  const { organisation } = useViewer();
  const counts = readFragment(FlagListsFragment, masked);
  // Their page has the lists of now.
  const isPast = usePastDay() !== null;
  const shown = (list: FlagList, count: number) => (
    <>
      <span>{t(`list.${list}`)}</span> <b>{format.number(count)}</b>
      {list === 'CHECKS' && counts.checksOverdue > 0 && (
        <strong> {t('page.overdue', { count: counts.checksOverdue })}</strong>
      )}
    </>
  );
  return (
    <ListNav label={t('page.lists')}>
      {FLAG_LISTS.filter(([, count]) => current !== null || counts[count] > 0).map(([list, count]) => (
        <li key={list}>
          {isPast ? (
            <span>{shown(list, counts[count])}</span>
          ) : (
            <Link
              to="/o/$organisation/flags"
              params={{ organisation }}
              search={{ list }}
              aria-current={list === current ? 'page' : undefined}
            >
              {shown(list, counts[count])}
            </Link>
          )}
        </li>
      ))}
    </ListNav>
  );
}
