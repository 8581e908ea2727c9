import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FilterChips } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { Answered } from './components/Answered.tsx';
import { KindFilter } from './components/KindFilter.tsx';
import { NoQuestions } from './components/NoQuestions.tsx';
import { QuestionQueue } from './components/QuestionQueue.tsx';
import classes from './components/ReviewPage.module.css';
import { kindOf } from './lib/question-kinds.ts';
import { ReviewQuery } from './review-operation.ts';

const PAGE_SIZE = 50;

/** What nobody but a person can decide, one question at a time. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const search = useSearch({ from: '/o/$organisation/review' });
  const navigate = useNavigate({ from: '/o/$organisation/review' });
  const kind = kindOf(search.kind);
  const { importId } = search;
  // Behind which question the page of questions begins, once all of the page before were skipped.
  const [after, setAfter] = useState<string | null>(null);
  const result = useQuery(ReviewQuery, {
    variables: {
      first: PAGE_SIZE,
      after,
      ...(kind === undefined ? {} : { kind }),
      ...(importId === undefined ? {} : { importId }),
    },
  });
  // The question that was on the screen stays until the next ones are read.
  const data = result.data ?? result.previousData;
  const questions = data?.reviewQuestions;
  const file = questions?.edges[0]?.node.fileName;
  const clear = () => void navigate({ search: {} });

  return (
    <>
      <PageHeader
        title={t('title')}
        note={questions === undefined ? t('note') : t('noteCount', { count: questions.totalCount })}
      />
      <PageQuery result={{ ...result, data }} what={t('what')} layout="columns">
        {({ reviewQuestions }) => (
          <div className={classes.page}>
            <KindFilter
              byKind={reviewQuestions.byKind}
              chosen={kind}
              onChoose={(next) =>
                void navigate({
                  search: {
                    ...(next === undefined ? {} : { kind: next }),
                    ...(importId === undefined ? {} : { importId }),
                  },
                })
              }
            />
            {importId !== undefined && (
              <FilterChips
                chips={[
                  {
                    key: 'import',
                    text: file === undefined ? t('filter.oneImport') : t('filter.import', { file }),
                    onRemove: () => void navigate({ search: kind === undefined ? {} : { kind } }),
                  },
                ]}
                onClear={clear}
              />
            )}
            {reviewQuestions.totalCount === 0 ? (
              <NoQuestions filtered={kind !== undefined || importId !== undefined} onClear={clear} />
            ) : (
              <QuestionQueue
                key={`${kind ?? ''} ${importId ?? ''}`}
                questions={reviewQuestions.edges.map(({ node }) => node)}
                totalCount={reviewQuestions.totalCount}
                onChanged={result.refetch}
                onMore={
                  reviewQuestions.pageInfo.hasNextPage ? () => setAfter(reviewQuestions.pageInfo.endCursor) : undefined
                }
                onRestart={() => setAfter(null)}
              />
            )}
            <Answered onChanged={result.refetch} />
          </div>
        )}
      </PageQuery>
    </>
  );
}
