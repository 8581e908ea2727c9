import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const ExpiredOverridesFragment = graphql(/* GraphQL */ `
  fragment ExpiredOverrides_overview on Overview {
    expiredOverrides {
      id
      supplierId
      supplierName
      until
    }
  }
`);

/** Tells authors and approvers that the last day of their overrides has passed. */
export function ExpiredOverrides({ overview }: { overview: FragmentType<typeof ExpiredOverridesFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { expiredOverrides } = readFragment(ExpiredOverridesFragment, overview);
  if (expiredOverrides.length === 0) return null;
  return (
    <Notice tone="notice">
      <ul aria-label={t('expired.title')}>
        {expiredOverrides.map(({ id, supplierId, supplierName, until }) => (
          <li key={id}>
            <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplierId }}>
              <bdi>{supplierName}</bdi>
            </Link>
            {': '}
            {t('expired.line', { date: format.date(until) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
