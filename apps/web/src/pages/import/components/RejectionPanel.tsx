import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { rejectedRowsPath } from '../lib/rejected-rows-path.ts';
import { CorrectionPanel } from './CorrectionPanel.tsx';
import { DropArea } from './DropArea.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import classes from './RejectionPanel.module.css';

const RejectionsQuery = graphql(/* GraphQL */ `
  query ImportRejections($importId: ID!, $first: Int!, $after: String) {
    importRejections(importId: $importId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          row
          code
          reason
          remedy
        }
      }
    }
  }
`);

interface RejectionPanelProps {
  importId: string;
  total: number;
  /** Also show the download and the drop area for the corrected file. */
  full?: boolean;
  /** Corrected rows can still be imported. */
  correctable?: boolean;
  onAll?: () => void;
}

/** Rejected rows: kept with their reason, to be corrected here, or in a file and uploaded again. */
export function RejectionPanel({ importId, total, full = false, correctable = false, onAll }: RejectionPanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { can } = useViewer();
  const first = full ? 50 : 3;
  const here = full && correctable && can('import.write');
  const result = useQuery(RejectionsQuery, { variables: { importId, first }, skip: total === 0 || here });
  const page = result.data?.importRejections.pageInfo;
  const readMore = () => void result.fetchMore({ variables: { after: page?.endCursor ?? null } });
  if (total === 0) {
    return (
      <Panel title={t('records.title.REJECTED')}>
        <p className="pl-quiet">{t('records.none.REJECTED')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('records.title.REJECTED')}
      note={t('records.note.REJECTED', { count: total, number: format.number(total) })}
    >
      <div className={classes.panel}>
        {here ? (
          <CorrectionPanel importId={importId} total={total} />
        ) : (
          <PageQuery result={result} what={t('rejected.what')} layout="rows">
            {({ importRejections: { edges, pageInfo } }) => {
              const shown = full ? edges : edges.slice(0, first);
              const rest = total - shown.length;
              return (
                <>
                  <ProblemTable name={t('records.title.REJECTED')} problems={shown.map(({ node }) => node)} />
                  {full && pageInfo.hasNextPage && (
                    <button type="button" className={classes.more} onClick={readMore}>
                      {t('list.more', { number: format.number(rest) })}
                    </button>
                  )}
                  {!full && onAll !== undefined && (
                    <p>
                      <button type="button" className={classes.more} onClick={onAll}>
                        {rest > 0 ? t('list.more', { number: format.number(rest) }) : t('rejected.open')}
                      </button>{' '}
                      · {t('rejected.again')}
                    </p>
                  )}
                </>
              );
            }}
          </PageQuery>
        )}
        {full && can('import.write') && <InAFile importId={importId} />}
      </div>
    </Panel>
  );
}

/** The same by way of a file. */
function InAFile({ importId }: { importId: string }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  return (
    <>
      <p>
        {t('rejected.how')}{' '}
        <a href={rejectedRowsPath(importId, organisation)} download>
          {t('rejected.download')}
        </a>
      </p>
      <DropArea title={t('rejected.drop')} text={t('rejected.dropText')} corrects={importId} />
    </>
  );
}
