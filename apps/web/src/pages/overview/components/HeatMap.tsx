import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { HeatMapCell } from './HeatMapCell.tsx';
import classes from './HeatMap.module.css';

const HeatMapFragment = graphql(/* GraphQL */ `
  fragment HeatMap_overview on Overview {
    heatMap {
      note
      regions {
        key
        name
      }
      sectors {
        key
        name
      }
      cells {
        region
        sector
        ...HeatMapCell_cell
      }
    }
  }
`);

/** Sector by region as a plain table: the figures are in ink, the tint only helps the eye. */
export function HeatMap({ overview }: { overview: FragmentType<typeof HeatMapFragment> }) {
  const { t } = useTranslation('overview');
  const { organisation } = useViewer();
  const { note, regions, sectors, cells } = readFragment(HeatMapFragment, overview).heatMap;
  return (
    <Panel title={t('heat.title')} note={t('heat.note')}>
      {sectors.length > 0 && (
        // On a narrow screen the table scrolls inside its box, so the keyboard must be able to reach it.
        <div className={classes.box} role="group" aria-label={t('heat.title')} tabIndex={0}>
          <table className={classes.table}>
            <caption className="pl-hidden">{t('heat.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="pl-hidden">{t('column.sector')}</span>
                </th>
                {regions.map((region) => (
                  <th key={region.key} scope="col">
                    <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ regions: [region.key] }}>
                      {region.name}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sectors.map((sector) => (
                <tr key={sector.key}>
                  <th scope="row">
                    <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ mainSector: sector.key }}>
                      {sector.name}
                    </Link>
                  </th>
                  {regions.map((region) => {
                    const cell = cells.find((each) => each.region === region.key && each.sector === sector.key);
                    return cell === undefined ? <td key={region.key} /> : <HeatMapCell key={region.key} cell={cell} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.note}>{note}</p>
    </Panel>
  );
}
