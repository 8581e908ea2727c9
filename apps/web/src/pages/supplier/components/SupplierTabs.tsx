import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import classes from '../../../frame/Tabs.module.css';

const TABS = ['result', 'facts', 'recruitment', 'remedy', 'evidence', 'timeline', 'contacts'] as const;
export type SupplierTab = (typeof TABS)[number];

export function tabOf(text: string | undefined): SupplierTab {
  return TABS.find((tab) => tab === text) ?? 'result';
}

/** The views of a supplier, each with its own address. The audit log is a separate page, for those who may read it. */
export function SupplierTabs({ supplier, current }: { supplier: string; current: SupplierTab }) {
  const { t } = useTranslation('supplier');
  const { organisation, can } = useViewer();
  return (
    <nav className={classes.tabs} aria-label={t('tabs.label')}>
      <ul>
        {TABS.filter((tab) => tab !== 'contacts' || can('request.ask')).map((tab) => (
          <li key={tab}>
            <Link
              to="/o/$organisation/suppliers/$supplier"
              params={{ organisation, supplier }}
              search={tab === 'result' ? {} : { tab }}
              aria-current={tab === current ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              className={classes.tab}
            >
              {t(`tabs.${tab}`)}
            </Link>
          </li>
        ))}
        {can('audit.read') && (
          <li>
            <Link
              to="/o/$organisation/audit"
              params={{ organisation }}
              search={{ subject: supplier }}
              className={classes.tab}
            >
              {t('tabs.audit')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
