import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat, useWords } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { QuestionRecordsQuery } from '../../../gql/graphql.ts';
import classes from './AskedSuppliers.module.css';

interface AskedTableProps {
  records: readonly QuestionRecordsQuery['questionRecords']['edges'][number]['node'][];
  /** Ordinals of the chosen records; null if nothing can be chosen. */
  chosen: ReadonlySet<number> | null;
  onChoose: (chosen: ReadonlySet<number>) => void;
}

/** One page of the suppliers that a question is about. */
export function AskedTable({ records, chosen, onChoose }: AskedTableProps) {
  const { t } = useTranslation('review');
  const words = useWords();
  const format = useFormat();
  const { organisation } = useViewer();
  const toggle = (ordinal: number) => {
    const next = new Set(chosen);
    if (!next.delete(ordinal)) next.add(ordinal);
    onChoose(next);
  };
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{t('asked.title')}</caption>
      <thead>
        <tr>
          {chosen !== null && (
            <th scope="col">
              <span className="pl-hidden">{t('asked.choose')}</span>
            </th>
          )}
          <th scope="col">{t('asked.name')}</th>
          <th scope="col">{t('asked.country')}</th>
          <th scope="col">{t('asked.row')}</th>
          <th scope="col">{t('asked.words')}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ ordinal, name, country, rows, supplierId, words: said }) => (
          <tr key={ordinal}>
            {chosen !== null && (
              <td className={classes.choice}>
                <Checkbox
                  checked={chosen.has(ordinal)}
                  aria-label={t('asked.chooseOne', { name })}
                  onChange={() => toggle(ordinal)}
                />
              </td>
            )}
            <th scope="row">
              {supplierId === null ? (
                <bdi>{name}</bdi>
              ) : (
                <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplierId }}>
                  <bdi>{name}</bdi>
                </Link>
              )}
            </th>
            <td className={classes.country}>{country ?? <span className="pl-quiet">{words('value.noData')}</span>}</td>
            <td className={classes.row} data-column={t('asked.row')}>
              {format.list(rows.map((row) => format.number(row)))}
            </td>
            <td className="pl-quiet">
              <bdi>{said.join(' · ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
