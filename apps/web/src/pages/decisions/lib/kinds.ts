import type { DecisionKind } from '../../../gql/graphql.ts';

/** Kinds of decision in the order in which they are listed, and in which the keys of the desk choose them, from 0. A hold comes first, where there is one. */
export const KINDS: readonly DecisionKind[] = [
  'HOLD',
  'CONTINUE',
  'CONTINUE_WITH_CONDITIONS',
  'ENGAGE',
  'SUSPEND',
  'RESPONSIBLE_EXIT',
];
