import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { heatTint, heatWord } from '../lib/heat-cell.ts';
import classes from './HeatMap.module.css';

const HeatMapCellFragment = graphql(/* GraphQL */ `
  fragment HeatMapCell_cell on HeatCell {
    region
    sector
    total
    share
  }
`);

const BANDS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;

/** A share and the number of suppliers behind it. Opens exactly those suppliers. */
export function HeatMapCell({ cell }: { cell: FragmentType<typeof HeatMapCellFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { region, sector, total, share } = readFragment(HeatMapCellFragment, cell);
  const word = heatWord({ total, share });
  const number = format.number(total);
  return (
    <td
      className={word === 'none' ? `${classes.cell} pl-hatch` : classes.cell}
      style={share === null ? undefined : { ['--tint' as string]: `${heatTint(share)}%` }}
      data-tinted={share !== null || undefined}
    >
      <Link
        to="/o/$organisation/suppliers"
        params={{ organisation }}
        // If no supplier has a band, the list shows those of which not enough is known.
        search={{ mainSector: sector, regions: [region], ...(word === 'none' ? {} : { labels: [...BANDS] }) }}
      >
        <span className={word === 'share' ? classes.share : classes.word}>
          {share === null ? t(`heat.${word}`) : format.percent(share)}
        </span>
        {word !== 'none' && (
          <span className={classes.total}>
            {number}
            <span className="pl-hidden"> {t('heat.suppliers', { count: total })}</span>
          </span>
        )}
      </Link>
    </td>
  );
}
