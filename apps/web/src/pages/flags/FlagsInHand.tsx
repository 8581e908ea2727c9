import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { FlagLists, FlagListsFragment } from './components/FlagLists.tsx';
import classes from './FlagsInHand.module.css';
import { FLAG_LISTS } from './lib/flag-lists.ts';

export type FlagCounts = FragmentType<typeof FlagListsFragment>;

/** Flags that wait for somebody, and checks for retaliation that are due; nothing while no flag is in hand. */
export function FlagsInHand({ counts: masked }: { counts: FlagCounts }) {
  const { t } = useTranslation('flags');
  const counts = readFragment(FlagListsFragment, masked);
  if (FLAG_LISTS.every(([, count]) => counts[count] === 0)) return null;
  return (
    <div className={classes.inHand}>
      <h3>{t('page.title')}</h3>
      <FlagLists counts={masked} current={null} />
    </div>
  );
}
