import type { CellProps } from './cell-props.ts';

/** How many of the core questions somebody answered; until they have been counted, that they were not: that is not none. */
export function AnswersCell({ supplier: { answersKnown }, t }: CellProps) {
  if (answersKnown === null) return <span className="pl-quiet">{t('column.answersLater')}</span>;
  return t('column.answersOf', { known: answersKnown.known, of: answersKnown.of });
}
