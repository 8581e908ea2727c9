import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import classes from '../../../frame/Tabs.module.css';

const route = getRouteApi('/o/$organisation/audit');

/** The two logs of an organisation, each with its own address. */
export function LogTabs() {
  const { t } = useTranslation('audit');
  const { organisation } = useViewer();
  const { log } = route.useSearch();
  const tab = (search: { log?: 'access' }, text: string) => (
    <li>
      <Link
        to="/o/$organisation/audit"
        params={{ organisation }}
        search={search}
        aria-current={search.log === log ? 'page' : undefined}
        activeOptions={{ exact: true, includeSearch: true }}
        className={classes.tab}
      >
        {text}
      </Link>
    </li>
  );
  return (
    <nav className={classes.tabs} aria-label={t('log.label')}>
      <ul>
        {tab({}, t('log.changes'))}
        {tab({ log: 'access' }, t('log.access'))}
      </ul>
    </nav>
  );
}
