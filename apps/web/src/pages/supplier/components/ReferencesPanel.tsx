import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Panel, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ReferencesPanel_AssessmentFragment } from '../../../gql/graphql.ts';
import { EditionLink } from './EditionLink.tsx';
import classes from './Facts.module.css';

const ReferencesFragment = graphql(/* GraphQL */ `
  fragment ReferencesPanel_assessment on AssessmentView {
    references {
      name
      value
      title
      publisher
      edition
      date
      digest
      rows
      columns
    }
  }
`);

type Reference = ReferencesPanel_AssessmentFragment['references'][number];

/** Values of published tables that the result uses; each opens its table at its row. */
export function ReferencesPanel({ assessment: masked }: { assessment: FragmentType<typeof ReferencesFragment> }) {
  const { t } = useTranslation('supplier');
  const { references } = readFragment(ReferencesFragment, masked);
  const columns = useMemo<readonly DataColumn<Reference>[]>(
    () => [
      {
        id: 'name',
        heading: t('references.name'),
        rowHeader: true,
        width: '28%',
        cell: ({ name }) => <bdi>{name}</bdi>,
      },
      { id: 'value', heading: t('references.value'), width: '32%', cell: ({ value }) => <bdi>{value}</bdi> },
      {
        id: 'table',
        heading: t('references.table'),
        width: '40%',
        cell: ({ title, publisher, edition, digest, rows, columns: counted }) => (
          <>
            <EditionLink digest={digest} rows={rows} columns={counted}>
              <bdi>{title}</bdi>
            </EditionLink>
            <span className={classes.second}>
              <bdi>{t('references.edition', { publisher, edition })}</bdi>
            </span>
          </>
        ),
      },
    ],
    [t],
  );
  return (
    <Panel title={t('references.title')} note={t('references.note')} flush>
      {references.length === 0 ? (
        <EmptyState title={t('references.none')} text={t('references.noneText')} />
      ) : (
        <DataTable
          name={t('references.title')}
          rows={references}
          columns={columns}
          rowId={({ name, digest }) => `${digest} ${name}`}
        />
      )}
    </Panel>
  );
}
