import { useTranslation } from 'react-i18next';

import { Num, Panel, useWords } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './SidePanels.module.css';

const CorridorsFragment = graphql(/* GraphQL */ `
  fragment CorridorsPanel_supplier on Supplier {
    id
    corridors {
      site
      workers
      costMonths
      agent
      origin {
        code
        name
      }
      destination {
        code
        name
      }
    }
  }
`);

/** Where workers came from, who recruited them, and what it cost them. */
export function CorridorsPanel({ supplier: masked }: { supplier: FragmentType<typeof CorridorsFragment> }) {
  const { t } = useTranslation('supplier');
  const words = useWords();
  const { corridors } = readFragment(CorridorsFragment, masked);
  const atSeveralSites = new Set(corridors.map(({ site }) => site)).size > 1;
  return (
    <Panel title={t('corridors.title')}>
      {corridors.length === 0 ? (
        <p className="pl-quiet">{t('corridors.none')}</p>
      ) : (
        <table className={classes.table}>
          <caption className="pl-hidden">{t('corridors.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('corridors.corridor')}</th>
              <th scope="col" className={classes.number}>
                {t('corridors.workers')}
              </th>
              <th scope="col" className={classes.number}>
                {t('corridors.cost')}
              </th>
              <th scope="col">{t('corridors.agent')}</th>
            </tr>
          </thead>
          <tbody>
            {corridors.map((corridor, index) => (
              <tr key={`${corridor.origin?.code ?? ''} ${String(index)}`}>
                <th scope="row">
                  {t('corridors.fromTo', {
                    origin: corridor.origin?.name ?? t('corridors.unknown'),
                    destination: corridor.destination?.name ?? t('corridors.unknown'),
                  })}
                  {atSeveralSites && (
                    <div className="pl-quiet">
                      <bdi>{corridor.site}</bdi>
                    </div>
                  )}
                </th>
                <td className={classes.number}>
                  <Num value={corridor.workers} />
                </td>
                <td className={classes.number}>
                  {corridor.costMonths ?? <span className="pl-quiet">{words('value.noData')}</span>}
                </td>
                <td>
                  <bdi>{corridor.agent}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
