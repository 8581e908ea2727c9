import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { CommitImportMutation, ImportPage_ImportFragment } from '../../../gql/graphql.ts';
import { CommitImport } from '../import-operation.ts';
import { firstTile, rowsToWrite } from '../lib/tiles.ts';
import { useAction } from '../../../service/use-action.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { CheckActions } from './CheckActions.tsx';
import classes from './CheckStep.module.css';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ForecastPanel } from './ForecastPanel.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { OneTextPanel } from './OneTextPanel.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { RejectionPanel } from './RejectionPanel.tsx';
import { RunProgress } from './RunProgress.tsx';
import { SameAsLine } from './SameAsLine.tsx';
import { SharePanel } from './SharePanel.tsx';
import { StepHeader } from './StepHeader.tsx';
import { Tiles } from './Tiles.tsx';

const CheckStepFragment = graphql(/* GraphQL */ `
  fragment CheckStep_import on Import {
    id
    version
    state
    file {
      format
      sheet {
        value
      }
      headerRow
    }
    counts {
      rows
      new
      changed
      same
      parked
      rejected
      problems
      contacts
    }
    jobRun {
      ...RunProgress_jobRun
    }
    rememberedMapping {
      id
    }
    viewerCanCommit
    ...CheckActions_import
    ...SameAsLine_import
    ...HelpPanel_import
    ...SharePanel_import
    ...OneTextPanel_import
  }
`);

const payloadOf = (data: CommitImportMutation) => data.commitImport;

/** Step 3: what each row would do, before anything changes. */
export function CheckStep({ data }: { data: ImportPage_ImportFragment }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const { tile: asked } = useSearch({ from: '/o/$organisation/imports/$import' });
  const own: FragmentType<typeof CheckStepFragment> = data;
  const shown = readFragment(CheckStepFragment, own);
  const { id, version, state, file, counts, jobRun, rememberedMapping } = shown;
  const [moved, setMoved] = useState<CommitImportMutation['commitImport']['conflictingRecords']>([]);
  const commit = useAction(CommitImport, payloadOf, (refused) => setMoved(refused.conflictingRecords));
  const goTo = (search: { step: 'columns' | 'check' | 'import'; tile?: typeof tile }) =>
    navigate({ to: '/o/$organisation/imports/$import', params: { organisation, import: id }, search });

  const tile = asked ?? firstTile(counts);
  const onCommit = async () => {
    setMoved([]);
    const done = await commit.run({ input: { importId: id, version } });
    if (done !== null) await goTo({ step: 'import' });
  };

  if (state === 'CHECKING') {
    return (
      <>
        <StepHeader
          data={data}
          step="check"
          title={t('check.running')}
          note={t('check.nothingSaved')}
          actions={<CheckActions data={shown} busy={false} onCommit={() => undefined} />}
        />
        <RunProgress run={jobRun} title={t('check.progress')} note={t('run.leave')} canStop />
      </>
    );
  }
  if (state === 'DISCARDED') {
    return (
      <>
        <StepHeader data={data} step="check" title={t('discard.doneTitle')} />
        <Notice>{t('discard.done')}</Notice>
      </>
    );
  }

  // The cells of rejected rows need the whole width.
  const isAlone = tile === 'REJECTED' || (counts.problems === 0 && counts.rejected === 0);
  const where = [
    file?.sheet.value === null || file?.sheet.value === undefined ? null : t('check.sheet', { name: file.sheet.value }),
    file === null ? null : t('check.header', { number: format.number(file.headerRow) }),
    t('check.rows', { count: counts.rows, number: format.number(counts.rows) }),
    counts.contacts === 0
      ? null
      : t('check.contacts', { count: counts.contacts, number: format.number(counts.contacts) }),
    state === 'CHECKED' ? t('check.nothingSaved') : t('check.past'),
  ].filter((text) => text !== null);
  return (
    <>
      <StepHeader
        data={data}
        step="check"
        title={state === 'CHECKED' ? t('check.title') : t('check.pastTitle')}
        note={where.join(' · ')}
        actions={<CheckActions data={shown} busy={commit.busy} onCommit={() => void onCommit()} />}
      />
      <div className={classes.step}>
        {commit.problem !== null && <Notice tone="problem">{commit.problem}</Notice>}
        {moved.length > 0 && <ConflictPanel records={moved} />}
        <SameAsLine data={shown} />
        {state === 'CHECKED' && rememberedMapping !== null && counts.changed * 2 > counts.rows && (
          <Notice tone="problem">{t('remembered.changesMost', { number: format.number(counts.changed) })}</Notice>
        )}
        <OneTextPanel data={shown} />
        <SharePanel key={`shares ${String(version)}`} data={shown} />
        {state === 'CHECKED' && <ForecastPanel key={version} importId={id} rows={rowsToWrite(counts)} />}
        <HelpPanel key={`help ${String(version)}`} data={shown} onChoose={() => void goTo({ step: 'columns' })} />
        <Tiles counts={counts} pressed={tile} onPress={(next) => void goTo({ step: 'check', tile: next })} />
        <div className={classes.columns} data-alone={isAlone || undefined}>
          {tile === 'REJECTED' ? (
            <RejectionPanel
              importId={id}
              total={counts.rejected}
              full
              correctable={state === 'CHECKED' || state === 'IMPORTED'}
            />
          ) : (
            <RecordPanel key={`${tile} ${version}`} importId={id} tile={tile} counts={counts} />
          )}
          {(counts.problems > 0 || (counts.rejected > 0 && tile !== 'REJECTED')) && (
            <div className={classes.side}>
              {counts.problems > 0 && <ProblemPanel key={version} importId={id} total={counts.problems} />}
              {counts.rejected > 0 && tile !== 'REJECTED' && (
                <RejectionPanel
                  importId={id}
                  total={counts.rejected}
                  onAll={() => void goTo({ step: 'check', tile: 'REJECTED' })}
                />
              )}
            </div>
          )}
        </div>
      </div>
    </>
  );
}
