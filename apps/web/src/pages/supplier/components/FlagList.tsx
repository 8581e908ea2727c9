import type { ReactNode } from 'react';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { flagGroups } from '../lib/flag-groups.ts';
import { FlagFragment, FlagItem } from './FlagItem.tsx';

interface FlagListProps {
  flags: readonly FragmentType<typeof FlagFragment>[];
  openFirst: boolean;
  /** Where each stands, if somebody works on it. */
  statusOf?: (id: string) => string | null;
  /** What was and can be done about each. */
  workOn?: (flag: { readonly id: string; readonly name: string }) => ReactNode;
}

/** Flags, each rule once with the sites where it holds. Each opens in place. */
export function FlagList({ flags, openFirst, statusOf = () => null, workOn = () => null }: FlagListProps) {
  return (
    <ul>
      {flagGroups(flags.map((flag) => readFragment(FlagFragment, flag))).map((group, index) => (
        <FlagItem
          key={group.ruleId}
          group={group}
          openAtFirst={index === 0 && openFirst}
          statusOf={statusOf}
          workOn={workOn}
        />
      ))}
    </ul>
  );
}
