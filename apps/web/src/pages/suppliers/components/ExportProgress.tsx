import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { NewestExportQuery } from '../../../gql/graphql.ts';
import classes from './ExportButton.module.css';

interface ExportProgressProps {
  file: NonNullable<NewestExportQuery['supplierExport']>;
  /** The export failed. */
  stopped: boolean;
}

/** Progress of the file, then the link to it. */
export function ExportProgress({ file, stopped }: ExportProgressProps) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
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
  if (stopped) {
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
