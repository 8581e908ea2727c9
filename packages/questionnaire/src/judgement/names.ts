import { answerAt, rowsOf } from '../answers/answer.ts';
import type { Submitted } from './response.ts';

/** Names and the number under which a supplier says that it is known. */
export interface ToldNames {
  readonly names: readonly { readonly kind: 'local' | 'other' | 'parent'; readonly name: string }[];
  readonly registration: string | null;
}

/** Splits a field with several names. */
const BETWEEN = /[;|；、\n\r]+/u;

/**
 * The names in a response. The legal name is another name: the buyer goes on calling the supplier as it did, and lists are looked through for all of them.
 */
export function namesIn({ answers }: Submitted): ToldNames {
  const [row = {}] = rowsOf(answerAt(answers, 'q01', null));
  const said = (column: string): readonly string[] => {
    const value = row[column];
    return typeof value === 'string' ? value.split(BETWEEN).flatMap((each) => each.trim() || []) : [];
  };
  return {
    names: [
      ...said('legalName').map((name) => ({ kind: 'other' as const, name })),
      ...said('localName').map((name) => ({ kind: 'local' as const, name })),
      ...said('otherNames').map((name) => ({ kind: 'other' as const, name })),
      ...said('parent').map((name) => ({ kind: 'parent' as const, name })),
    ],
    registration: said('registration')[0] ?? null,
  };
}
