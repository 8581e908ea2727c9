import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, ProgressBar, useFormat } from '@plumbline/ui';

import type { Upload, UploadState } from '../../../service/upload/use-upload.ts';
import classes from './UploadProgress.module.css';

/** Progress of an upload, with pause and cancel. */
export function UploadProgress({ upload, state }: { upload: Upload; state: UploadState }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { name, size, sent, phase, why } = state;
  const share = size === 0 ? 1 : sent / size;
  if (phase === 'failed') {
    return (
      <Notice
        tone="problem"
        action={
          <Button variant="default" onClick={upload.cancel}>
            {t('upload.again')}
          </Button>
        }
      >
        {why !== null && 'sentence' in why ? why.sentence : t(`upload.problem.${why?.problem ?? 'failed'}`, { name })}
      </Notice>
    );
  }
  return (
    <div className={classes.upload}>
      <div className={classes.head}>
        <bdi className={classes.name}>{name}</bdi>
        <span role="status">{t(`upload.${phase}`)}</span>
        <span className="pl-quiet">
          {t('upload.progress', {
            sent: format.fileSize(sent, size),
            size: format.fileSize(size),
            percent: format.percent(share),
          })}
        </span>
      </div>
      <ProgressBar label={t('upload.label', { name })} share={share} />
      <div className={classes.actions}>
        {phase === 'sending' && (
          <Button variant="default" size="compact-sm" onClick={upload.pause}>
            {t('upload.pause')}
          </Button>
        )}
        {(phase === 'paused' || phase === 'waiting') && (
          <Button variant="default" size="compact-sm" onClick={upload.resume}>
            {t('upload.resume')}
          </Button>
        )}
        {phase !== 'stored' && (
          <Button variant="subtle" size="compact-sm" onClick={upload.cancel}>
            {t('upload.cancel')}
          </Button>
        )}
        <span className="pl-quiet">{t('upload.resumable')}</span>
      </div>
    </div>
  );
}
