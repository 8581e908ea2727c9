import { useTranslation } from 'react-i18next';

import { Panel, RiskBadge, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Table.module.css';

const BandsFragment = graphql(/* GraphQL */ `
  fragment Bands_methodology on Methodology {
    bands {
      label
      from
      to
      text
    }
  }
`);

export function Bands({ methodology }: { methodology: FragmentType<typeof BandsFragment> }) {
  const { t } = useTranslation('methodology');
  const format = useFormat();
  const { bands } = readFragment(BandsFragment, methodology);
  const score = (from: number | null, to: number | null): string | null =>
    from === null || to === null ? null : t('bands.span', { from: format.number(from), to: format.number(to) });
  return (
    <Panel title={t('bands.title')} note={t('bands.note')}>
      <div className={classes.box} role="group" aria-label={t('bands.title')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('bands.band')}</th>
              <th scope="col">{t('bands.score')}</th>
              <th scope="col">{t('bands.when')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ label, from, to, text }) => (
              <tr key={label}>
                <th scope="row" className={classes.fixed}>
                  <RiskBadge label={label} />
                </th>
                <td className={classes.fixed}>
                  {score(from, to) ?? <span className="pl-quiet">{t('bands.notByScore')}</span>}
                </td>
                <td className={classes.sentence}>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
