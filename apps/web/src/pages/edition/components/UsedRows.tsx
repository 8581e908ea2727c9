import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { CellText } from './CellText.tsx';
import classes from './UsedRows.module.css';

const UsedRowsFragment = graphql(/* GraphQL */ `
  fragment UsedRows_edition on EditionPage {
    columns {
      key
      name
    }
    used {
      number
      cells
    }
  }
`);

interface UsedRowsProps {
  edition: FragmentType<typeof UsedRowsFragment>;
  /** Keys of the columns whose values were used. */
  highlighted: readonly string[];
}

/** The rows that a result used, column by column, with the values that counted marked. */
export function UsedRows({ edition: masked, highlighted }: UsedRowsProps) {
  const { t } = useTranslation('edition');
  const format = useFormat();
  const { columns, used } = readFragment(UsedRowsFragment, masked);
  if (used.length === 0) return null;
  return used.map(({ number, cells }) => (
    <Panel key={number} title={t('used.title', { row: format.number(number) })} note={t('used.note')}>
      <dl className={classes.row}>
        {columns.map(({ key, name }, at) => (
          <div key={key} data-used={highlighted.includes(key) || undefined}>
            <dt>{name}</dt>
            <dd>
              {highlighted.includes(key) ? (
                <mark className={classes.mark}>
                  <CellText text={cells[at] ?? null} />
                  <VisuallyHidden> {t('used.value')}</VisuallyHidden>
                </mark>
              ) : (
                <CellText text={cells[at] ?? null} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  ));
}
