import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { UndoImportMutation } from '../../../gql/graphql.ts';
import { KeptQuery, UndoImport } from '../import-operation.ts';
import { rowsToWrite } from '../lib/tiles.ts';
import { useAction } from '../../../service/use-action.ts';
import classes from './UndoButton.module.css';

const UndoButtonFragment = graphql(/* GraphQL */ `
  fragment UndoButton_import on Import {
    id
    version
    fileName
    counts {
      new
      changed
      same
      parked
      rejected
    }
    openQuestions
    viewerCanUndo
  }
`);

const payloadOf = (data: UndoImportMutation) => data.undoImport;
const NAMED = 5;

/** Undoes an import, after saying exactly what that does. */
export function UndoButton({ data }: { data: FragmentType<typeof UndoButtonFragment> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const undo = useAction(UndoImport, payloadOf);
  const { id, version, fileName, counts, openQuestions, viewerCanUndo } = readFragment(UndoButtonFragment, data);
  const found = useQuery(KeptQuery, { variables: { id }, skip: !asked, fetchPolicy: 'network-only' });
  const keptOnUndo = found.data?.import?.keptOnUndo ?? [];
  if (!viewerCanUndo) return null;
  const rows = rowsToWrite(counts);
  const onConfirm = async () => {
    const done = await undo.run({ input: { importId: id, version } });
    if (done !== null) setAsked(false);
  };
  const kept = keptOnUndo.slice(0, NAMED).map(({ name }) => name);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('undo.button')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('undo.title', { file: fileName })}
        confirm={t('undo.button')}
        busy={undo.busy || found.loading}
        destructive
        onConfirm={() => void onConfirm()}
        onClose={() => setAsked(false)}
      >
        {undo.problem !== null && <Notice tone="problem">{undo.problem}</Notice>}
        <ul className={classes.list}>
          <li>{t('undo.rows', { count: rows, number: format.number(rows) })}</li>
          <li>{t('undo.only')}</li>
          <li>{t('undo.later')}</li>
          <li>
            {kept.length === 0
              ? t('undo.kept')
              : t('undo.keptNamed', { count: keptOnUndo.length, names: format.list(kept) })}
          </li>
          {openQuestions > 0 && (
            <li>{t('undo.questions', { count: openQuestions, number: format.number(openQuestions) })}</li>
          )}
        </ul>
        <p>{t('undo.again')}</p>
      </ConfirmDialog>
    </>
  );
}
