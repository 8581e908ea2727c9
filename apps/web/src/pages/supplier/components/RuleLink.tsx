import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';

/** Leads to the rule on the methodology page; names it for those who have no such page. */
export function RuleLink({ rule }: { rule: string }) {
  const { t } = useTranslation('supplier');
  const { organisation, can } = useViewer();
  if (!can('methodology.read')) return t('flags.rule', { rule });
  return (
    <Link to="/o/$organisation/methodology" params={{ organisation }} search={{ rule }}>
      {t('flags.rule', { rule })}
    </Link>
  );
}
