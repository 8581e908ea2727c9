import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
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

/** Rows that are shown where all others have a view of their own. */
const FIRST = 3;
const PAGE_SIZE = 50;

/** Rejected rows: kept with their reason, to be corrected here, or in a file and uploaded again. */
export function RejectionPanel({ importId, total, full = false, correctable = false, onAll }: RejectionPanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { can } = useViewer();
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
        {!full ? (
          <FirstRows importId={importId} total={total} {...(onAll && { onAll })} />
        ) : correctable && can('import.write') ? (
          <CorrectionPanel importId={importId} total={total} />
        ) : (
          <AllRows importId={importId} />
        )}
        {full && can('import.write') && <InAFile importId={importId} />}
      </div>
    </Panel>
  );
}

function FirstRows({ importId, total, onAll }: Pick<RejectionPanelProps, 'importId' | 'total' | 'onAll'>) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const result = useQuery(RejectionsQuery, { variables: { importId, first: FIRST } });
  return (
    <PageQuery result={result} what={t('rejected.what')} layout="rows">
      {({ importRejections: { edges } }) => {
        const shown = edges.slice(0, FIRST);
        const rest = total - shown.length;
        return (
          <>
            <ProblemTable name={t('records.title.REJECTED')} problems={shown.map(({ node }) => node)} />
            {onAll !== undefined && (
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
  );
}

function AllRows({ importId }: { importId: string }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const result = useQuery(RejectionsQuery, { variables: { importId, first: PAGE_SIZE } });
  const readMore = useReadMore(result, ({ importRejections }) => importRejections);
  return (
    <PageQuery result={result} what={t('rejected.what')} layout="rows">
      {({ importRejections: { edges, pageInfo, totalCount } }) => (
        <>
          <ProblemTable name={t('records.title.REJECTED')} problems={edges.map(({ node }) => node)} />
          {pageInfo.hasNextPage && (
            <button type="button" className={classes.more} onClick={readMore.onReadAgain ?? readMore.onEndReached}>
              {t('list.more', { number: format.number(totalCount - edges.length) })}
            </button>
          )}
        </>
      )}
    </PageQuery>
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
