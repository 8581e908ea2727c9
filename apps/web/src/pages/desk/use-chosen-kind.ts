import { useState } from 'react';

import { useLatest } from '@plumbline/ui';

import type { DecisionKind } from '../../gql/graphql.ts';
import { KINDS } from '../decisions/lib/kinds.ts';
import { useBlindKeys, useDeskKeys } from './use-desk-keys.ts';

interface Chosen {
  readonly kind: DecisionKind;
  /** Whose cases are open until that one is: the one under the key, and those that the keys before it pass. */
  readonly from: readonly (string | null)[];
  /** Whose case it is chosen for; null until the rows are read to which the keys before it lead. */
  readonly supplier: string | null;
}

/**
 * The kind of decision that was chosen by its key. It is held until the form of its case stands and has taken it, and only chosen then, never sent; what is written
 * meanwhile does nothing. Another case that opens lets it go.
 * @param current whose case is open
 * @param keyed called with a kind whose key was pressed
 */
export function useChosenKind(current: string | null, keysOn: boolean, keyed: (kind: DecisionKind) => void) {
  const [kept, setKept] = useState<Chosen | null>(null);
  const chosen = kept !== null && (kept.from.includes(current) || kept.supplier === current) ? kept : null;
  const onTaken = useLatest(() => setKept(null));
  useDeskKeys(Object.fromEntries(KINDS.map((kind, at) => [String(at), () => keyed(kind)])), keysOn);
  useBlindKeys(chosen !== null, onTaken);
  return { chosen, choose: setKept, onTaken };
}
