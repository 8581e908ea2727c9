import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { AskManyQuery } from '../../../gql/graphql.ts';

/** The suppliers that are not asked, with the reason. */
export function LeftOut({ forecast }: { forecast: AskManyQuery['askingForecast'] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { organisation } = useViewer();
  const { withoutContact, alreadyAsked, leftOut } = forecast;
  const total = withoutContact + alreadyAsked;
  if (total === 0) return null;
  return (
    <>
      {withoutContact > 0 && <p>{t('many.withoutContact', { count: withoutContact })}</p>}
      {alreadyAsked > 0 && <p>{t('many.alreadyAsked', { count: alreadyAsked })}</p>}
      <details>
        <summary>{t('many.leftOut')}</summary>
        <ul>
          {leftOut.map(({ supplierId, name, reason }) => (
            <li key={supplierId}>
              <Link
                to="/o/$organisation/suppliers/$supplier"
                params={{ organisation, supplier: supplierId }}
                search={reason === 'NO_CONTACT' ? { tab: 'contacts' } : {}}
              >
                <bdi>{name}</bdi>
              </Link>{' '}
              <span className="pl-quiet">{t(`many.reason.${reason}`)}</span>
            </li>
          ))}
        </ul>
        {total > leftOut.length && <p>{t('many.more', { number: format.number(total - leftOut.length) })}</p>}
      </details>
    </>
  );
}
