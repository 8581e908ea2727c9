import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import classes from '../../../frame/Tabs.module.css';

const TABS = ['result', 'facts', 'recruitment', 'remedy', 'evidence', 'timeline', 'contacts', 'moved'] as const;
export type SupplierTab = (typeof TABS)[number];

export function tabOf(text: string | undefined): SupplierTab {
  return TABS.find((tab) => tab === text) ?? 'result';
}

/** Those of a past day: what the supplier was then, and why it moved since. */
const OF_A_DAY: readonly SupplierTab[] = ['result', 'facts', 'recruitment', 'remedy', 'evidence', 'timeline', 'moved'];

/** Whether a past day has this view. */
export function isOfADay(tab: SupplierTab): boolean {
  return OF_A_DAY.includes(tab);
}

/** The views of a supplier, each with its own address. The audit log is a separate page, for those who may read it. */
export function SupplierTabs({ supplier, current }: { supplier: string; current: SupplierTab }) {
  const { t } = useTranslation('supplier');
  const { organisation, can } = useViewer();
  const isPast = usePastDay() !== null;
  const shown = (tab: SupplierTab): boolean =>
    isPast ? OF_A_DAY.includes(tab) : tab !== 'moved' && (tab !== 'contacts' || can('request.ask'));
  return (
    <nav className={classes.tabs} aria-label={t('tabs.label')}>
      <ul>
        {TABS.filter(shown).map((tab) => (
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
