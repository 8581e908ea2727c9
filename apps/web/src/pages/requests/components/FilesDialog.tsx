import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { DateText, Dialog, EmptyState, Notice, useFormat } from '@plumbline/ui';

import type { ReceivedFilesQuery as Received, RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { ReceivedFilesQuery } from '../request-operations.ts';
import classes from './FilesDialog.module.css';

/** The files that came with the answers to a request, to be saved. Each download is written into the log of access. */
export function FilesDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const result = useQuery(ReceivedFilesQuery, { variables: { requestId: request.id } });
  return (
    <Dialog title={t('files.title', { supplier: request.supplierName })} closeLabel={t('close')} onClose={onClose}>
      <PageQuery result={result} what={t('files.what')}>
        {({ receivedFiles }) => <Files files={receivedFiles} />}
      </PageQuery>
    </Dialog>
  );
}

function Files({ files }: { files: Received['receivedFiles'] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  if (files.length === 0) return <EmptyState title={t('files.none')} text={t('files.noneText')} />;
  const hasUnscanned = files.some(({ isScanned }) => !isScanned);
  return (
    <>
      {hasUnscanned && <Notice tone="notice">{t('files.notScanned')}</Notice>}
      <ul className={classes.files}>
        {files.map(({ id, question, site, kind, covers, date, attester, name, bytes, isScanned, address }) => (
          <li key={id}>
            <p>
              <a href={address} download>
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="pl-quiet">
                {format.fileSize(bytes)}, {t(isScanned ? 'files.scanned' : 'files.unscanned')}
              </span>
            </p>
            <p>
              {kind}
              {date !== null && (
                <>
                  , <DateText value={date} />
                </>
              )}
            </p>
            {covers !== '' && <p dir="auto">{covers}</p>}
            {attester !== null && <p dir="auto">{attester}</p>}
            <p className="pl-quiet">
              {site !== null && <bdi>{site}: </bdi>}
              {question}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
