import { useTranslation } from 'react-i18next';

import { Notice, Panel, ProgressBar, SendButton, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { StopImportRunMutation } from '../../../gql/graphql.ts';
import { StopRun } from '../import-operation.ts';
import { useAction } from '../../../service/use-action.ts';
import classes from './RunProgress.module.css';

const RunProgressFragment = graphql(/* GraphQL */ `
  fragment RunProgress_jobRun on JobRun {
    id
    state
    stageText
    done
    total
    secondsLeft
    reason {
      code
      text
    }
    viewerCanCancel
  }
`);

interface RunProgressProps {
  run: FragmentType<typeof RunProgressFragment> | null;
  title: string;
  /** What may be done meanwhile. */
  note: string;
  canStop?: boolean;
}

const payloadOf = (data: StopImportRunMutation) => data.cancelJobRun;

/** A running job of this import: stage, progress, time left. */
export function RunProgress({ run, title, note, canStop = false }: RunProgressProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const stop = useAction(StopRun, payloadOf);
  const shown = readFragment(RunProgressFragment, run);
  const share = shown === null || shown.total === 0 ? 0 : shown.done / shown.total;
  const seconds = shown?.secondsLeft ?? null;
  return (
    <Panel title={title}>
      <div className={classes.run}>
        {stop.problem !== null && <Notice tone="problem">{stop.problem}</Notice>}
        <div className={classes.words}>
          <span role="status">{shown === null || shown.state === 'WAITING' ? t('run.waiting') : shown.stageText}</span>
          {shown !== null && shown.total > 0 && (
            <span className="pl-quiet">
              {t('run.progress', {
                done: format.number(shown.done),
                total: format.number(shown.total),
                percent: format.percent(share),
              })}
            </span>
          )}
          {seconds !== null && seconds > 0 && (
            <span className="pl-quiet">
              {seconds < 90
                ? t('run.seconds', { count: Math.max(1, Math.round(seconds)) })
                : t('run.minutes', { count: Math.round(seconds / 60) })}
            </span>
          )}
        </div>
        <ProgressBar label={title} share={share} />
        <div className={classes.foot}>
          <p className="pl-quiet">{note}</p>
          {canStop && shown?.viewerCanCancel === true && (
            <SendButton
              variant="default"
              size="compact-sm"
              loading={stop.busy}
              onClick={() => void stop.run({ input: { jobRunId: shown.id } })}
            >
              {t('run.stop')}
            </SendButton>
          )}
        </div>
      </div>
    </Panel>
  );
}
