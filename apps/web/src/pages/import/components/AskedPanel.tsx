import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { FieldsQuery } from '../import-operation.ts';
import { assign, draftOf, setConstant, type MappingDraft } from '../lib/mapping-draft.ts';
import { useMapAndCheck } from '../use-map-and-check.ts';
import classes from './AskedPanel.module.css';
import { CountryProposal } from './CountryProposal.tsx';
import { Samples } from './Samples.tsx';

const AskedPanelFragment = graphql(/* GraphQL */ `
  fragment AskedPanel_import on Import {
    id
    version
    state
    columns {
      index
      heading
      samples
      field
      asked
      proposedField
    }
    constants {
      field
      value
    }
    remember
    viewerCanMap
    ...CountryProposal_import
  }
`);

interface AskedPanelProps {
  data: FragmentType<typeof AskedPanelFragment>;
  /** Goes to the step where every column is explained. */
  onChoose: () => void;
}

/** What the check went without: columns that nobody explained, each with three values and what it may be, and a country that another column tells. */
export function AskedPanel({ data, onChoose }: AskedPanelProps) {
  const { t } = useTranslation('import');
  const shown = readFragment(AskedPanelFragment, data);
  const { state, columns, remember, viewerCanMap } = shown;
  const fields = useQuery(FieldsQuery, { fetchPolicy: 'cache-first' });
  const mapAndCheck = useMapAndCheck(shown);
  const asked = columns.filter((column) => column.asked);
  if (state !== 'CHECKED') return null;

  const fieldOptions = fields.data?.fieldOptions ?? [];
  const checkWith = (draft: MappingDraft) => mapAndCheck.run(draft, { remember });
  const readAs = (column: number, field: string) => {
    const several = fieldOptions.some(({ key, repeatable }) => key === field && repeatable);
    return checkWith(assign(draftOf(shown), column, field, several));
  };
  const { busy } = mapAndCheck;
  const problem = mapAndCheck.problem !== null && <Notice tone="problem">{mapAndCheck.problem}</Notice>;
  const country = (
    <CountryProposal
      data={shown}
      busy={busy}
      onAccept={viewerCanMap ? (value) => void checkWith(setConstant(draftOf(shown), 'country', value)) : undefined}
    />
  );
  if (asked.length === 0)
    return (
      <>
        {problem}
        {country}
      </>
    );

  return (
    <>
      {problem}
      {country}
      <Panel
        flush
        title={t('asked.title')}
        note={t('asked.note', { count: asked.length })}
        action={
          viewerCanMap && (
            <Button variant="default" size="xs" onClick={onChoose}>
              {t('asked.choose')}
            </Button>
          )
        }
      >
        <ul className={classes.list}>
          {asked.map(({ index, heading, samples, proposedField }) => {
            const name = fieldOptions.find(({ key }) => key === proposedField)?.name;
            return (
              <li key={index} className={classes.column}>
                <span className={classes.heading}>
                  <bdi>{heading === '' ? t('columns.unnamed', { number: index + 1 }) : heading}</bdi>
                </span>
                <Samples values={samples} most={3} />
                {viewerCanMap && proposedField !== null && name !== undefined && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    loading={busy}
                    onClick={() => void readAs(index, proposedField)}
                  >
                    {t('asked.readAs', { field: name })}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </Panel>
    </>
  );
}
