import { Button, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Num, Panel, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EditionRows_EditionFragment } from '../../../gql/graphql.ts';
import { CellText } from './CellText.tsx';
import classes from './EditionRows.module.css';

const EditionRowsFragment = graphql(/* GraphQL */ `
  fragment EditionRows_edition on EditionPage {
    columns {
      key
      name
    }
    rowCount
    found
    rows {
      number
      cells
    }
  }
`);

type Row = EditionRows_EditionFragment['rows'][number];

const ROWS = 50;

const route = getRouteApi('/o/$organisation/editions/$digest');

interface EditionRowsProps {
  edition: FragmentType<typeof EditionRowsFragment>;
  search: string;
  from: number;
}

/** Every row of the edition, or those with a text, fifty at a time. */
export function EditionRows({ edition: masked, search, from }: EditionRowsProps) {
  const { t } = useTranslation('edition');
  const format = useFormat();
  const navigate = route.useNavigate();
  const [wanted, setWanted] = useState(search);
  const { columns: names, rowCount, found, rows } = readFragment(EditionRowsFragment, masked);
  const columns = useMemo<readonly DataColumn<Row>[]>(
    () => [
      { id: 'number', heading: t('rows.number'), rowHeader: true, cell: ({ number }) => <Num value={number} /> },
      ...names.map(({ key, name }, at) => ({
        id: key,
        heading: name,
        cell: ({ cells }: Row) => <CellText text={cells[at] ?? null} />,
      })),
    ],
    [names, t],
  );
  if (rowCount === 0) {
    return (
      <Panel>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Panel>
    );
  }
  const last = Math.min(from + rows.length, found);
  return (
    <Panel flush title={t('rows.title')} note={t('rows.note', { count: found, number: format.number(found) })}>
      <form
        role="search"
        className={classes.head}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: (before) => ({ ...before, search: wanted, from: 0 }), resetScroll: false });
        }}
      >
        <TextInput
          label={t('rows.search')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('rows.find')}
        </Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t('rows.none')} text={t('rows.noneText')} />
      ) : (
        <div className={classes.box} role="group" aria-label={t('rows.title')} tabIndex={0}>
          <DataTable name={t('rows.title')} rows={rows} columns={columns} rowId={({ number }) => String(number)} />
        </div>
      )}
      {found > ROWS && (
        <nav className={classes.foot} aria-label={t('rows.pages')}>
          {from > 0 && (
            <Link
              from={route.id}
              to="."
              search={(before) => ({ ...before, from: Math.max(from - ROWS, 0) })}
              resetScroll={false}
            >
              {t('rows.before')}
            </Link>
          )}
          <span className="pl-quiet">
            {t('rows.span', { first: format.number(from + 1), last: format.number(last), of: format.number(found) })}
          </span>
          {last < found && (
            <Link from={route.id} to="." search={(before) => ({ ...before, from: from + ROWS })} resetScroll={false}>
              {t('rows.after')}
            </Link>
          )}
        </nav>
      )}
    </Panel>
  );
}
