import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { QuestionKind, ReviewQuery } from '../../../gql/graphql.ts';
import { QUESTION_KINDS } from '../lib/question-kinds.ts';
import classes from './KindFilter.module.css';

interface KindFilterProps {
  byKind: ReviewQuery['reviewQuestions']['byKind'];
  /** Undefined: all kinds. */
  chosen: QuestionKind | undefined;
  onChoose: (kind: QuestionKind | undefined) => void;
}

/** The kinds of questions with how many of each are open. */
export function KindFilter({ byKind, chosen, onChoose }: KindFilterProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const countOf = (kind: QuestionKind | undefined) =>
    byKind.filter((one) => kind === undefined || one.kind === kind).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.kinds} role="group" aria-label={t('kind.label')}>
      {[undefined, ...QUESTION_KINDS].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          className={classes.kind}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          {t(`kind.${kind ?? 'all'}`)} <span className={classes.count}>{format.number(countOf(kind))}</span>
        </button>
      ))}
    </div>
  );
}
