import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ImportPage_ImportFragment } from '../../../gql/graphql.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { FieldsQuery } from '../import-operation.ts';
import {
  acceptCountry,
  assign,
  draftOf,
  gives,
  namesSomebody,
  removeConstant,
  setConstant,
  tellUnit,
  unreadCount,
  type MappingDraft,
} from '../lib/mapping-draft.ts';
import { useMapAndCheck } from '../use-map-and-check.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import classes from './ColumnsStep.module.css';
import { ConstantsPanel } from './ConstantsPanel.tsx';
import { CountryProposal } from './CountryProposal.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { RememberedLine } from './RememberedLine.tsx';
import { StepHeader } from './StepHeader.tsx';

const ColumnsStepFragment = graphql(/* GraphQL */ `
  fragment ColumnsStep_import on Import {
    id
    version
    failure {
      code
      text
    }
    columns {
      index
      heading
      samples
      field
      why
      suggestedField
      asked
      proposedField
      share {
        unit
        told
        asked
        why
        example
        asPercent
        asFraction
      }
      oneText {
        told
      }
    }
    constants {
      field
      value
    }
    state
    remember
    viewerCanMap
    ...RememberedLine_import
    ...CountryProposal_import
    ...DiscardButton_import
  }
`);

/** Step 2: what each column is. */
export function ColumnsStep({ data }: { data: ImportPage_ImportFragment }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { me, organisation, viewer } = useViewer();
  const navigate = useNavigate();
  const own: FragmentType<typeof ColumnsStepFragment> = data;
  const shown = readFragment(ColumnsStepFragment, own);
  const { id, version, state, failure, columns, viewerCanMap } = shown;
  const fields = useQuery(FieldsQuery, { fetchPolicy: 'cache-first' });
  // A draft belongs to one version of the columns; another version starts from scratch.
  const kept = useKept<MappingDraft>([me.id, 'mapping', id, version]);
  const draft = kept.value ?? draftOf(shown);
  const [remember, setRemember] = useState(state === 'UPLOADED' || shown.remember);
  const [asked, setAsked] = useState(false);
  const mapAndCheck = useMapAndCheck(shown);

  const named = namesSomebody(draft);
  const complete = draft.constants.every(({ value }) => value.trim() !== '');
  const unread = unreadCount(draft);
  const open = columns.filter(({ index, asked }) => asked && (draft.fields[index] ?? null) === null).length;
  const onCheck = async () => {
    setAsked(true);
    if (!named || !complete) return;
    if (!(await mapAndCheck.run(draft, { remember }, () => kept.forget()))) return;
    await navigate({
      to: '/o/$organisation/imports/$import',
      params: { organisation, import: id },
      search: { step: 'check' },
    });
  };

  return (
    <>
      <StepHeader
        data={data}
        step="columns"
        title={t('columns.title')}
        note={
          unread === 0
            ? t('columns.allRead', { number: format.number(columns.length) })
            : t('columns.note', { number: format.number(columns.length), count: unread })
        }
        actions={
          viewerCanMap && (
            <>
              <DiscardButton data={shown} />
              <SendButton loading={mapAndCheck.busy} onClick={() => void onCheck()}>
                {t('columns.next')}
              </SendButton>
            </>
          )
        }
      />
      <div className={classes.step}>
        {failure !== null && <Notice tone="problem">{failure.text}</Notice>}
        {mapAndCheck.problem !== null && <Notice tone="problem">{mapAndCheck.problem}</Notice>}
        {!named && viewerCanMap && <Notice tone={asked ? 'problem' : 'notice'}>{t('columns.noName')}</Notice>}
        <RememberedLine data={shown} />
        {!gives(draft, 'country') && (
          <CountryProposal
            data={shown}
            busy={false}
            onAccept={viewerCanMap ? (value) => kept.keep(acceptCountry(draft, value)) : undefined}
          />
        )}
        {open > 0 && viewerCanMap && <Notice tone="notice">{t('columns.askedNote', { count: open })}</Notice>}
        <PageQuery result={fields} what={t('columns.fields')}>
          {({ fieldOptions }) => (
            <>
              <ColumnMapping
                columns={columns}
                fields={fieldOptions}
                draft={draft}
                disabled={!viewerCanMap}
                onUnit={(column, unit) => kept.keep(tellUnit(draft, column, unit))}
                onAssign={(column, field) => {
                  const several = fieldOptions.some(({ key, repeatable }) => key === field && repeatable);
                  kept.keep(assign(draft, column, field, several));
                }}
              />
              <ConstantsPanel
                fields={fieldOptions}
                draft={draft}
                disabled={!viewerCanMap}
                asked={asked}
                onChange={(field, value) => kept.keep(setConstant(draft, field, value))}
                onRemove={(field) => kept.keep(removeConstant(draft, field))}
              />
            </>
          )}
        </PageQuery>
        {viewerCanMap && (
          <Checkbox
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
            label={t('columns.remember', { organisation: viewer.organisation.name })}
            description={t('columns.rememberAbout')}
          />
        )}
      </div>
    </>
  );
}
