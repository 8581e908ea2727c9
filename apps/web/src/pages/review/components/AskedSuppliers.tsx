import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat } from '@plumbline/ui';

import type { QuestionCard_QuestionFragment, SplitQuestionMutation } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useAction } from '../../../service/use-action.ts';
import { READ_AT_ONCE } from '../../../service/use-printed-list.ts';
import { useRowsOnPaper } from '../../../service/use-rows-on-paper.ts';
import { QuestionRecordsQuery, SplitQuestion } from '../review-operation.ts';
import classes from './AskedSuppliers.module.css';
import { AskedTable } from './AskedTable.tsx';

interface AskedSuppliersProps {
  question: Pick<QuestionCard_QuestionFragment, 'id' | 'version' | 'viewerCanAnswer'>;
  busy: boolean;
  /** Some suppliers have a question of their own now. */
  onSplit: (partId: string) => void;
}

const PAGE = 20;
/** Milliseconds without a key before a search is sent. */
const PAUSE = 250;
const EVERYWHERE = 'everywhere';

const splitPayload = (data: SplitQuestionMutation) => data.splitQuestion;

/** The suppliers that a question is about: searched, page by page; some of them can get a question of their own. */
export function AskedSuppliers({ question: { id, version, viewerCanAnswer }, busy, onSplit }: AskedSuppliersProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const client = useApolloClient();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const [country, setCountry] = useState<string | null>(null);
  // Where each page begins that was opened; the first one begins before all.
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const result = useQuery(QuestionRecordsQuery, {
    variables: { questionId: id, first: PAGE, search, country, after: pages.at(-1) ?? null },
    // A split or a join changes the list of a question that was shown before.
    fetchPolicy: 'cache-and-network',
  });
  const split = useAction(SplitQuestion, splitPayload);
  // The list stays on the screen until the next one is loaded.
  const data = result.data ?? result.previousData;
  const found = data?.questionRecords;
  const printed = useRowsOnPaper(
    found === undefined
      ? null
      : {
          key: JSON.stringify([id, search, country]),
          shown: found.edges.length,
          total: found.totalCount,
          read: async (from: number | null) => {
            const variables = { questionId: id, first: READ_AT_ONCE, search, country, after: from };
            const page = await client.query({ query: QuestionRecordsQuery, variables, fetchPolicy: 'no-cache' });
            if (page.data === undefined) throw new Error('Suppliers of the question have not come.');
            const { edges, pageInfo } = page.data.questionRecords;
            return {
              rows: edges.map(({ node }) => node),
              next: pageInfo.hasNextPage ? Number(pageInfo.endCursor) : null,
            };
          },
        },
  );
  const isFiltered = search !== '' || country !== null;
  const count = chosen.size > 0 ? chosen.size : isFiltered ? (found?.totalCount ?? 0) : 0;
  const narrow = (change: () => void) => {
    change();
    setPages([null]);
    setChosen(new Set());
  };
  const onClick = async () => {
    const records = chosen.size > 0 ? [...chosen] : null;
    const done = await split.run({ input: { questionId: id, version, records, search, country } });
    if (done?.questionId !== undefined && done.questionId !== null) onSplit(done.questionId);
  };

  return (
    <section className={classes.asked} aria-label={t('asked.title')}>
      <div className={classes.filters}>
        <TextInput
          className={classes.search}
          label={t('asked.search')}
          value={typed}
          onChange={(event) => narrow(() => setTyped(event.currentTarget.value))}
        />
        <Select
          label={t('asked.country')}
          data={[
            { value: EVERYWHERE, label: t('asked.everywhere') },
            ...(found?.byCountry ?? []).map(({ code, name, count: of }) => ({
              value: `in ${code}`,
              label: t('asked.inCountry', { country: name, number: format.number(of) }),
            })),
          ]}
          value={country === null ? EVERYWHERE : `in ${country}`}
          onChange={(value) =>
            narrow(() => setCountry(value === null || value === EVERYWHERE ? null : value.slice('in '.length)))
          }
        />
      </div>
      <PageQuery result={{ ...result, data }} what={t('asked.what')}>
        {({ questionRecords: { edges, totalCount, pageInfo } }) => (
          <>
            <p className="pl-quiet" role="status">
              {t('asked.count', { count: totalCount })}
            </p>
            {edges.length > 0 && (
              <AskedTable
                records={printed ?? edges.map(({ node }) => node)}
                chosen={viewerCanAnswer ? chosen : null}
                onChoose={setChosen}
              />
            )}
            <div className={classes.foot}>
              {pages.length > 1 && (
                <Button variant="default" size="compact-sm" onClick={() => setPages(pages.slice(0, -1))}>
                  {t('asked.before')}
                </Button>
              )}
              {pageInfo.hasNextPage && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setPages([...pages, Number(pageInfo.endCursor)])}
                >
                  {t('asked.next')}
                </Button>
              )}
            </div>
          </>
        )}
      </PageQuery>
      {split.problem !== null && <Notice tone="problem">{split.problem}</Notice>}
      {viewerCanAnswer && (
        <div className={classes.foot}>
          <SendButton variant="default" disabled={busy || split.busy || count === 0} onClick={() => void onClick()}>
            {count === 0 ? t('asked.splitNone') : t('asked.split', { count })}
          </SendButton>
        </div>
      )}
    </section>
  );
}
