import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { SupplierExport } from '../suppliers-operation.ts';
import classes from './ExportButton.module.css';

const EVERY = 1500;

/** How far the file is, and then the link to it. */
export function ExportProgress({ id }: { id: string }) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
  const { data, stopPolling } = useQuery(SupplierExport, {
    variables: { id },
    fetchPolicy: 'network-only',
    pollInterval: EVERY,
  });
  const file = data?.supplierExport ?? null;
  const state = file?.jobRun?.state;
  const failed = state === 'FAILED' || state === 'CANCELLED';
  if (file !== null && (file.url !== null || failed)) stopPolling();

  if (file === null) return <span className={classes.progress}>{t('export.waiting')}</span>;
  if (file.url !== null) {
    return (
      <span role="status" className={classes.progress}>
        <a href={file.url} download>
          {t('export.ready', { count: file.rowCount, number: format.number(file.rowCount) })}
        </a>{' '}
        {t('export.until', { at: format.instant(file.expiresAt) })}
      </span>
    );
  }
  if (failed) {
    return (
      <span role="alert" className={classes.refused}>
        {file.jobRun?.reason?.text ?? t('export.stopped')}
      </span>
    );
  }
  const total = file.jobRun?.total ?? 0;
  const share = total === 0 ? 0 : (file.jobRun?.done ?? 0) / total;
  return (
    <span role="status" className={classes.progress}>
      {t('export.writing', {
        count: file.rowCount,
        number: format.number(file.rowCount),
        percent: format.percent(share),
      })}
    </span>
  );
}
