import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FilterChips } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { Answered } from './components/Answered.tsx';
import { KindFilter } from './components/KindFilter.tsx';
import { NoQuestions } from './components/NoQuestions.tsx';
import { QuestionQueue } from './components/QuestionQueue.tsx';
import classes from './components/ReviewPage.module.css';
import { kindOf } from './lib/question-kinds.ts';
import { ReviewQuery } from './review-operation.ts';

const PAGE_SIZE = 50;

/** Questions that only a person can decide, one at a time. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const search = useSearch({ from: '/o/$organisation/review' });
  const navigate = useNavigate({ from: '/o/$organisation/review' });
  const kind = kindOf(search.kind);
  const { importId, supplierId } = search;
  const narrowed = present({ importId, supplierId });
  // The question after which the next page starts, once all questions of this page were skipped.
  const [after, setAfter] = useState<string | null>(null);
  const result = useQuery(ReviewQuery, {
    variables: {
      first: PAGE_SIZE,
      after,
      ...(kind === undefined ? {} : { kind }),
      ...narrowed,
    },
  });
  // The question stays on the screen until the next ones are loaded.
  const data = result.data ?? result.previousData;
  const questions = data?.reviewQuestions;
  const file = questions?.edges[0]?.node.fileName;
  const clear = () => void navigate({ search: {} });
  const words = {
    importId: file === undefined ? t('filter.oneImport') : t('filter.import', { file }),
    supplierId: t('filter.oneSupplier'),
  };

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
                void navigate({ search: { ...narrowed, ...(next === undefined ? {} : { kind: next }) } })
              }
            />
            {Object.keys(narrowed).length > 0 && (
              <FilterChips
                chips={(['importId', 'supplierId'] as const).flatMap((key) =>
                  search[key] === undefined
                    ? []
                    : [
                        {
                          key,
                          text: words[key],
                          onRemove: () => void navigate({ search: { ...search, [key]: undefined } }),
                        },
                      ],
                )}
                onClear={clear}
              />
            )}
            {reviewQuestions.totalCount === 0 ? (
              <NoQuestions filtered={kind !== undefined || Object.keys(narrowed).length > 0} onClear={clear} />
            ) : (
              <QuestionQueue
                key={`${kind ?? ''} ${importId ?? ''} ${supplierId ?? ''}`}
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
