import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import classes from './ProblemTable.module.css';

/** A cell that could not be understood, or a whole row; then heading and value are null. */
interface Problem {
  readonly row: number;
  readonly heading?: string | null;
  readonly value?: string | null;
  readonly reason: string;
  readonly remedy: string;
}

interface ProblemTableProps {
  name: string;
  problems: readonly Problem[];
}

/** Place, value, reason, and what to do. */
export function ProblemTable({ name, problems }: ProblemTableProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const hasColumns = problems.some(({ heading }) => heading !== undefined && heading !== null);
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.row}>
            {t('records.column.row')}
          </th>
          {hasColumns && <th scope="col">{t('problems.column')}</th>}
          <th scope="col">{t('problems.why')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, heading, value, reason, remedy }, index) => (
          <tr key={`${String(row)} ${String(index)}`}>
            <td className={classes.row}>{format.number(row)}</td>
            {hasColumns && (
              <td className={classes.heading}>
                <bdi>{heading}</bdi>
              </td>
            )}
            <td>
              {value !== undefined && value !== null && value !== '' && (
                <span className={classes.value}>
                  <bdi>{t('problems.value', { value })}</bdi>
                </span>
              )}
              {reason} {remedy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
