import { useQuery } from '@apollo/client/react';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
import classes from './ProblemGroup.module.css';
import { ProblemTable } from './ProblemTable.tsx';

const ProblemsQuery = graphql(/* GraphQL */ `
  query ImportProblems($importId: ID!, $code: String!, $first: Int!, $after: String) {
    importProblems(importId: $importId, code: $code, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          row
          heading
          value
          code
          reason
          remedy
        }
      }
    }
  }
`);

interface ProblemGroupProps {
  importId: string;
  group: { readonly code: string; readonly text: string; readonly count: number };
  openAtFirst: boolean;
}

const PAGE_SIZE = 20;

/** One kind of problem, and the cells that have it when it is opened. */
export function ProblemGroup({ importId, group, openAtFirst }: ProblemGroupProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(openAtFirst);
  const result = useQuery(ProblemsQuery, { variables: { importId, code: group.code, first: PAGE_SIZE }, skip: !open });
  const readMore = useReadMore(result, ({ importProblems }) => importProblems);
  return (
    <div className={classes.group}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
        <span className={classes.text}>{group.text}</span>
        <span className={classes.count}>{format.number(group.count)}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <PageQuery result={result} what={t('problems.what')} layout="rows">
            {({ importProblems: { edges, pageInfo, totalCount } }) => (
              <>
                <ProblemTable name={group.text} problems={edges.map(({ node }) => node)} />
                {pageInfo.hasNextPage && (
                  <button
                    type="button"
                    className={classes.more}
                    onClick={readMore.onReadAgain ?? readMore.onEndReached}
                  >
                    {t('list.more', { number: format.number(totalCount - edges.length) })}
                  </button>
                )}
              </>
            )}
          </PageQuery>
        )}
      </div>
    </div>
  );
}
