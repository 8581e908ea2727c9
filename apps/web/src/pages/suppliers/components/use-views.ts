import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type {
  ChooseDefaultViewInput,
  ChooseDefaultViewMutation,
  DeleteViewMutation,
  RestoreViewMutation,
  SaveViewInput,
  SaveViewMutation,
  Views_ChangedFragment,
} from '../../../gql/graphql.ts';
import { useAction } from '../../../service/use-action.ts';
import type { View } from '../lib/views.ts';
import {
  ChooseDefaultView,
  DeleteView,
  RestoreView,
  SaveView,
  ViewFragment,
  ViewsFragment,
} from '../suppliers-operation.ts';

export interface ViewChanges {
  /** Gives the id of the view that was saved; null when it was refused, and `problem` says why. */
  readonly save: (input: SaveViewInput) => Promise<string | null>;
  readonly remove: (view: View) => Promise<boolean>;
  readonly chooseDefault: (input: ChooseDefaultViewInput) => Promise<void>;
  /** The view that was deleted last, as long as it can be taken back here. */
  readonly removed: View | null;
  readonly restore: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly forget: () => void;
}

const saved = (data: SaveViewMutation) => readFragment(ViewsFragment, data.saveView);
const deleted = (data: DeleteViewMutation) => readFragment(ViewsFragment, data.deleteView);
const restored = (data: RestoreViewMutation) => readFragment(ViewsFragment, data.restoreView);
const chosen = (data: ChooseDefaultViewMutation) => readFragment(ViewsFragment, data.chooseDefaultView);

/** Changes of the saved views. The list of views follows each answer. */
export function useViews(): ViewChanges {
  const { cache } = useApolloClient();
  const saving = useAction(SaveView, saved);
  const removing = useAction(DeleteView, deleted);
  const restoring = useAction(RestoreView, restored);
  const choosing = useAction(ChooseDefaultView, chosen);
  const [removed, setRemoved] = useState<View | null>(null);
  const all = [saving, removing, restoring, choosing];

  const take = (answer: Views_ChangedFragment | null): boolean => {
    const views = answer?.views ?? null;
    if (views === null) return false;
    const ids = views.map((view) => readFragment(ViewFragment, view).id);
    cache.modify({
      fields: { savedViews: (_, { toReference }) => ids.map((id) => toReference({ __typename: 'SavedView', id })) },
    });
    return true;
  };
  return {
    save: async (input) => {
      const answer = await saving.run({ input });
      return take(answer) ? (answer?.savedId ?? null) : null;
    },
    remove: async (view) => {
      const isGone = take(await removing.run({ viewId: view.id, version: view.version }));
      if (isGone) setRemoved(view);
      return isGone;
    },
    chooseDefault: async (input) => void take(await choosing.run({ input })),
    removed,
    restore: async () => {
      if (removed !== null && take(await restoring.run({ viewId: removed.id }))) setRemoved(null);
    },
    busy: all.some(({ busy }) => busy),
    problem: all.find(({ problem }) => problem !== null)?.problem ?? null,
    forget: () => {
      for (const action of all) action.forget();
      setRemoved(null);
    },
  };
}
