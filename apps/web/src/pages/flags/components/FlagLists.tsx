import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ListNav, useFormat } from '@plumbline/ui';

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
  return (
    <ListNav label={t('page.lists')}>
      {FLAG_LISTS.filter(([, count]) => current !== null || counts[count] > 0).map(([list, count]) => (
        <li key={list}>
          <Link
            to="/o/$organisation/flags"
            params={{ organisation }}
            search={{ list }}
            aria-current={list === current ? 'page' : undefined}
          >
            <span>{t(`list.${list}`)}</span> <b>{format.number(counts[count])}</b>
            {list === 'CHECKS' && counts.checksOverdue > 0 && (
              <strong> {t('page.overdue', { count: counts.checksOverdue })}</strong>
            )}
          </Link>
        </li>
      ))}
    </ListNav>
  );
}
