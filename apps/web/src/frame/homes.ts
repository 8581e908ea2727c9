/** Where people of an organisation begin, by its kind: the overview of a buyer, the requests of a supplier, the engagements of an auditor. */
export const HOMES = {
  BUYER: '/o/$organisation/overview',
  SUPPLIER: '/o/$organisation/inbox',
  AUDITOR: '/o/$organisation/engaged',
} as const;
