import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { FlagLists, FlagListsFragment } from './components/FlagLists.tsx';
import { FLAG_LISTS } from './lib/flag-lists.ts';

export type FlagCounts = FragmentType<typeof FlagListsFragment>;

/** Flags that wait for somebody, and checks for retaliation that are due; nothing while no flag is in hand. */
export function FlagsInHand({ counts: masked }: { counts: FlagCounts }) {
  const { t } = useTranslation('flags');
  const counts = readFragment(FlagListsFragment, masked);
  if (FLAG_LISTS.every(([, count]) => counts[count] === 0)) return null;
  return (
    <Panel title={t('page.title')}>
      <FlagLists counts={masked} current={null} />
    </Panel>
  );
}
