import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { ProblemGroup } from './ProblemGroup.tsx';

const ProblemGroupsQuery = graphql(/* GraphQL */ `
  query ImportProblemGroups($importId: ID!) {
    importProblems(importId: $importId, first: 1) {
      groups {
        code
        text
        count
      }
    }
  }
`);

/** What one question about the whole column settles: its cells say nothing more. */
const ASKED_ABOVE: ReadonlySet<string> = new Set(['share-ambiguous']);

/** Values that could not be understood: kept as written, read as unknown, grouped by what is wrong with them. */
export function ProblemPanel({ importId, total }: { importId: string; total: number }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const result = useQuery(ProblemGroupsQuery, { variables: { importId } });
  return (
    <Panel title={t('problems.title')} note={t('problems.note', { count: total, number: format.number(total) })}>
      <PageQuery result={result} what={t('problems.what')} layout="rows">
        {({ importProblems }) => (
          <>
            {importProblems.groups.map((group, index) => (
              <ProblemGroup
                key={group.code}
                importId={importId}
                group={group}
                openAtFirst={index === 0 && !ASKED_ABOVE.has(group.code)}
              />
            ))}
          </>
        )}
      </PageQuery>
    </Panel>
  );
}
