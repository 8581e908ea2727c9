import type { SeedCells } from './seed-columns.ts';

/** What suppliers did about what was found, by their number: most have not been asked yet. */
const FIRST = ['', 'disclosed', '', 'plan funded', 'declined', '', 'on schedule', ''] as const;
/** What they did next. */
const NEXT: Readonly<Record<string, string>> = { disclosed: 'plan funded', 'plan funded': 'on schedule' };

/** The response of a supplier to what the list says of it. */
export function firstResponse({ id }: SeedCells): SeedCells {
  const response = FIRST[Number(id) % FIRST.length];
  return response === undefined || response === '' ? {} : { response };
}

/** The response in a later list. */
export function nextResponse({ response = '' }: SeedCells): SeedCells {
  const next = NEXT[response];
  return next === undefined ? {} : { response: next };
}
