import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { interruptedUploads } from '../lib/interrupted-uploads.ts';

/** Lists uploads of this browser that can be resumed, and how. */
export function InterruptedLine() {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  const uploads = useMemo(
    () => interruptedUploads(Object.entries(window.localStorage) as [string, string][], organisation, new Date()),
    [organisation],
  );
  if (uploads.length === 0) return null;
  const names = [...new Set(uploads.map(({ name }) => name))];
  return <Notice>{t('upload.interrupted', { count: names.length, names: format.list(names) })}</Notice>;
}
