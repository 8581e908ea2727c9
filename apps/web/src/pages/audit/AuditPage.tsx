import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { AccessLog } from './components/AccessLog.tsx';
import { ChangesLog } from './components/ChangesLog.tsx';
import { LogTabs } from './components/LogTabs.tsx';
import { Verification } from './components/Verification.tsx';
import classes from './AuditPage.module.css';
import { filterOf } from './lib/audit-filter.ts';

const route = getRouteApi('/o/$organisation/audit');

/** What was done, by whom, when, newest first; each entry is chained to the one before it. Owners also see who came in and took files away. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { can } = useViewer();
  const { timeZone } = useFormat();
  const search = route.useSearch();
  const filter = useMemo(() => filterOf(search, timeZone), [search, timeZone]);
  const Log = search.log === 'access' ? AccessLog : ChangesLog;
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={classes.page}>
        {can('audit.read') && <Verification />}
        {can('access.read') && <LogTabs />}
        <Log filter={filter} />
      </div>
    </>
  );
}
