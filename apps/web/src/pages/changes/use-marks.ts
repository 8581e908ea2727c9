import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';

import { useViewer } from '../../frame/viewer.tsx';
import type { MarkChangesReadMutation } from '../../gql/graphql.ts';
import { useAction } from '../../service/use-action.ts';
import { MarkChangesRead, TakeBackMark } from './changes-operation.ts';

type Unread = MarkChangesReadMutation['markChangesRead']['unread'];

/** All suppliers, among the keys of what was marked. */
const ALL = '';

export interface Marks {
  /** Marks one supplier, or all, as read up to when the page was read. */
  readonly mark: (supplierId: string | null, readTo: string) => void;
  readonly takeBack: (supplierId: string | null) => void;
  /** Whether it was marked here, so that it can be taken back. */
  readonly isMarked: (supplierId: string | null) => boolean;
  /** Why the last change was refused or failed. */
  readonly problem: string | null;
}

/** Marks what changed as read, and takes a mark back. A marked row stays where it is, so that nobody loses their place. */
export function useMarks(onAll: () => void): Marks {
  const client = useApolloClient();
  const { viewer } = useViewer();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const marking = useAction(MarkChangesRead, ({ markChangesRead }) => markChangesRead);
  const taking = useAction(TakeBackMark, ({ takeBackMark }) => takeBackMark);

  const done = (key: string, isMarked: boolean, unread: Unread) => {
    setMarked((before) => {
      const after = new Set(before);
      if (isMarked) after.add(key);
      else after.delete(key);
      return after;
    });
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Organisation', id: viewer.organisation.id }) ?? '',
      fields: { unreadChanges: () => ({ ...unread, __typename: 'UnreadChanges' }) },
    });
    if (key === ALL) onAll();
  };
  // A button that is pressed again meanwhile does nothing: one that cannot be pressed would lose the focus.
  const busy = marking.busy || taking.busy;
  return {
    mark: (supplierId, readTo) => {
      if (busy) return;
      void marking.run({ input: { supplierId, readTo } }).then((answer) => {
        if (answer !== null) done(supplierId ?? ALL, true, answer.unread);
      });
    },
    takeBack: (supplierId) => {
      if (busy) return;
      void taking.run({ input: { supplierId } }).then((answer) => {
        if (answer !== null) done(supplierId ?? ALL, false, answer.unread);
      });
    },
    isMarked: (supplierId) => marked.has(supplierId ?? ALL),
    problem: marking.problem ?? taking.problem,
  };
}
