import type { RequestList } from '../../../gql/graphql.ts';

/** What the board can be narrowed to: what is to be done first, then how far requests are. */
export const REQUEST_LISTS = [
  'TO_CONFIRM',
  'OVERDUE',
  'NOT_DELIVERED',
  'NOT_ME',
  'SENT',
  'OPENED',
  'STARTED',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'WITHDRAWN',
] as const satisfies readonly RequestList[];
