import type { QuestionKind } from '../../../gql/graphql.ts';

export const QUESTION_KINDS: readonly QuestionKind[] = ['MATCH', 'COUNTRY', 'SECTOR', 'LIST_HIT'];

/** The kind that an address names, or undefined for all of them. */
export function kindOf(text: string | undefined): QuestionKind | undefined {
  return QUESTION_KINDS.find((kind) => kind === text);
}
