import type { DecisionKind } from '../../../gql/graphql.ts';

/** Kinds of decision in the order in which they are listed, and in which the keys of the desk choose them, from 1. */
export const KINDS: readonly DecisionKind[] = [
  'CONTINUE',
  'CONTINUE_WITH_CONDITIONS',
  'ENGAGE',
  'SUSPEND',
  'RESPONSIBLE_EXIT',
];
