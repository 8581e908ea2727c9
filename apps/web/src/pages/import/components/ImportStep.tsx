import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText, type Person } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ImportPage_ImportFragment } from '../../../gql/graphql.ts';
import { ImportDone } from './ImportDone.tsx';
import classes from './ImportStep.module.css';
import { KeptSuppliers } from './KeptSuppliers.tsx';
import { RunProgress } from './RunProgress.tsx';
import { StepHeader } from './StepHeader.tsx';
import { SuppliersButton } from './SuppliersButton.tsx';
import { UndoButton } from './UndoButton.tsx';

const ImportStepFragment = graphql(/* GraphQL */ `
  fragment ImportStep_import on Import {
    id
    state
    failure {
      code
      text
    }
    committedBy {
      name
      shortId
      nameNow
    }
    committedAt
    undoneBy {
      name
      shortId
      nameNow
    }
    undoneAt
    jobRun {
      ...RunProgress_jobRun
    }
    ...ImportDone_import
    ...UndoButton_import
  }
`);

/** Step 4: writing, assessing, then the result, with undo. */
export function ImportStep({ data }: { data: ImportPage_ImportFragment }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const personText = usePersonText();
  const { organisation } = useViewer();
  const own: FragmentType<typeof ImportStepFragment> = data;
  const shown = readFragment(ImportStepFragment, own);
  const { id, state, failure, committedBy, committedAt, undoneBy, undoneAt, jobRun } = shown;
  const said = (key: string, who: Person | null, at: string | null) =>
    at === null ? undefined : t(key, { who: who === null ? '' : personText(who), at: format.instant(at) });
  const failed = failure !== null && <Notice tone="problem">{failure.text}</Notice>;

  if (state === 'IMPORTING' || state === 'UNDOING') {
    const key = state === 'IMPORTING' ? 'importing' : 'undoing';
    return (
      <>
        <StepHeader
          data={data}
          step="import"
          title={t(`${key}.title`)}
          note={t(`${key}.note`)}
          actions={state === 'IMPORTING' && <UndoButton data={shown} />}
        />
        <div className={classes.step}>
          {failed}
          <RunProgress run={jobRun} title={t(`${key}.progress`)} note={t('run.leave')} />
        </div>
      </>
    );
  }
  if (state === 'UNDONE') {
    return (
      <>
        <StepHeader
          data={data}
          step="import"
          title={t('undone.title')}
          note={said(undoneBy === null ? 'undone.noteService' : 'undone.note', undoneBy, undoneAt)}
        />
        <div className={classes.step}>
          {failed}
          <Notice
            action={
              <Link to="/o/$organisation/imports" params={{ organisation }}>
                {t('missing.action')}
              </Link>
            }
          >
            {t('undone.text')}
          </Notice>
          <KeptSuppliers importId={id} />
        </div>
      </>
    );
  }
  return (
    <>
      <StepHeader
        data={data}
        step="import"
        title={t('imported.title')}
        note={said('imported.note', committedBy, committedAt)}
        actions={
          <>
            <UndoButton data={shown} />
            <SuppliersButton importId={id} />
          </>
        }
      />
      <div className={classes.step}>
        {failed}
        <ImportDone data={shown} />
      </div>
    </>
  );
}
