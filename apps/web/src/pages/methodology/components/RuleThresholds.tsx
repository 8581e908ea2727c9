import { useTranslation } from 'react-i18next';

import type { RuleEntry_RuleFragment } from '../../../gql/graphql.ts';
import tables from './Table.module.css';

/** The thresholds of a rule, each with its basis. */
export function RuleThresholds({ thresholds }: { thresholds: RuleEntry_RuleFragment['thresholds'] }) {
  const { t } = useTranslation('methodology');
  return (
    <div className={tables.box} role="group" aria-label={t('rule.thresholds')} tabIndex={0}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('rule.thresholds')}</th>
            <th scope="col">{t('rule.value')}</th>
            <th scope="col">{t('rule.restsOn')}</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ name, value, unit, basis }) => (
            <tr key={name}>
              <th scope="row">
                <span className="pl-alone">{t(`rule.threshold.${name}`, { defaultValue: name })}</span>
              </th>
              <td className={tables.fixed}>
                <bdi>{value}</bdi> <span className="pl-quiet">{unit}</span>
              </td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
