import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { CheckImportMutation, CreateImportMutation } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { CheckImport, CreateImport } from '../import-operation.ts';
import { correctedFile } from '../lib/corrected-rows.ts';
import { organisationFiles } from '../../../service/upload/upload-target.ts';
import { useUpload } from '../../../service/upload/use-upload.ts';
import { useAction } from '../../../service/use-action.ts';
import { READ_AT_ONCE } from '../../../service/use-printed-list.ts';
import { useRowsOnPaper } from '../../../service/use-rows-on-paper.ts';
import { useCorrections } from '../use-corrections.ts';
import { CorrectableTable } from './CorrectableTable.tsx';
import classes from './CorrectionPanel.module.css';
import { UploadProgress } from './UploadProgress.tsx';

const CorrectableQuery = graphql(/* GraphQL */ `
  query CorrectableRows($importId: ID!, $first: Int!, $after: String) {
    import(id: $importId) {
      id
      fileName
      columns {
        index
        heading
      }
    }
    correctableRows(importId: $importId, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          row
          reason
          remedy
          cells
          raw
          faulty
          correctedIn {
            importId
            fileName
          }
        }
      }
    }
  }
`);

/** Rows on a page. */
const SHOWN = 20;

const createPayload = (data: CreateImportMutation) => data.createImport;
const checkPayload = (data: CheckImportMutation) => data.checkImport;

/** Rejected rows with their cells, to be corrected here. The corrected ones become an import of their own, with the same columns and day. */
export function CorrectionPanel({ importId, total }: { importId: string; total: number }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const client = useApolloClient();
  // The cursors before each page up to the one that is shown.
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const after = cursors.at(-1) ?? null;
  const result = useQuery(CorrectableQuery, {
    variables: { importId, first: SHOWN, after },
    fetchPolicy: 'cache-and-network',
  });
  const printed = useRowsOnPaper(
    result.data === undefined
      ? null
      : {
          key: importId,
          shown: result.data.correctableRows.edges.length,
          total,
          read: async (from: string | null) => {
            const variables = { importId, first: READ_AT_ONCE, after: from };
            const page = await client.query({ query: CorrectableQuery, variables, fetchPolicy: 'no-cache' });
            if (page.data === undefined) throw new Error('Rejected rows have not come.');
            const { edges, pageInfo } = page.data.correctableRows;
            return { rows: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
          },
        },
  );
  const corrections = useCorrections(importId);
  const create = useAction(CreateImport, createPayload);
  const check = useAction(CheckImport, checkPayload);
  const upload = useUpload((fileId) => void onStored(fileId));
  // What is sent outlives the rendering that sent it.
  const sent = useRef<readonly number[]>([]);
  const header = result.data?.import?.columns.map(({ heading }) => heading) ?? [];
  const { changed } = corrections;
  const ready = corrections.ready.filter(({ cells }) => cells.length === header.length);

  const takeOver = (fileName: string) => {
    create.forget();
    sent.current = ready.map(({ row }) => row);
    const name = t('rejected.correctedFile', { file: fileName.replace(/\.[a-z]+(\.gz)?$/iu, '') });
    upload.start(
      new File([correctedFile(header, t('rejected.rowHeading'), ready)], name, { type: 'text/csv' }),
      organisationFiles(organisation),
    );
  };
  const onStored = async (fileId: string) => {
    const made = await create.run({ input: { fileId, correctsImportId: importId, correctedRows: [...sent.current] } });
    upload.cancel();
    if (made?.import === null || made?.import === undefined) {
      await result.refetch();
      return;
    }
    const { id, version } = made.import;
    corrections.forget(sent.current);
    // Refused, for example because too many checks run, it stays at its first step, and the person goes on from there.
    await check.run({ input: { importId: id, version } });
    await navigate({ to: '/o/$organisation/imports/$import', params: { organisation, import: id } });
  };
  const busy = upload.state !== null || create.busy || check.busy;
  const page = cursors.length - 1;
  const problem = create.problem ?? corrections.problem;

  return (
    <PageQuery result={result} what={t('rejected.what')} layout="rows">
      {({ import: of, correctableRows: { edges, pageInfo } }) => {
        return (
          <div className={classes.panel}>
            <CorrectableTable
              header={header}
              rows={printed ?? edges.map(({ node }) => node)}
              corrections={corrections}
              busy={busy}
            />
            {total > SHOWN && printed === null && (
              <div className={classes.pages}>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={page === 0}
                  onClick={() => setCursors(cursors.slice(0, -1))}
                >
                  {t('rejected.before')}
                </Button>
                <span className="pl-quiet">
                  {t('rejected.page', {
                    from: format.number(page * SHOWN + 1),
                    to: format.number(page * SHOWN + edges.length),
                    total: format.number(total),
                  })}
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={!pageInfo.hasNextPage}
                  onClick={() => setCursors([...cursors, pageInfo.endCursor])}
                >
                  {t('rejected.after')}
                </Button>
              </div>
            )}
            {problem !== null && <Notice tone="problem">{problem}</Notice>}
            {upload.state !== null && <UploadProgress upload={upload} state={upload.state} />}
            <Notice
              tone={ready.length > 0 ? 'done' : 'quiet'}
              action={
                <SendButton
                  variant="default"
                  disabled={ready.length === 0}
                  loading={busy}
                  onClick={() => takeOver(of?.fileName ?? '')}
                >
                  {t('rejected.takeOver', { count: ready.length, number: format.number(ready.length) })}
                </SendButton>
              }
            >
              {changed === 0
                ? t('rejected.untouched')
                : t('rejected.readyOf', {
                    count: ready.length,
                    number: format.number(ready.length),
                    changed: format.number(changed),
                  })}{' '}
              {t('rejected.becomes')}
            </Notice>
          </div>
        );
      }}
    </PageQuery>
  );
}
