import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ImportPage_ImportFragment } from '../../../gql/graphql.ts';
import { useFileChanges } from '../use-file-changes.ts';
import { DiscardButton } from './DiscardButton.tsx';
import classes from './FileStep.module.css';
import { FoundColumns } from './FoundColumns.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { StepHeader } from './StepHeader.tsx';

const FileStepFragment = graphql(/* GraphQL */ `
  fragment FileStep_import on Import {
    id
    version
    state
    failure {
      code
      text
    }
    file {
      format
    }
    viewerCanMap
    ...ReadingPanel_import
    ...SourcePanel_import
    ...FoundColumns_import
    ...DiscardButton_import
  }
`);

/** Step 1: format of the file, its source, and the day that it describes. */
export function FileStep({ data }: { data: ImportPage_ImportFragment }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const own: FragmentType<typeof FileStepFragment> = data;
  const shown = readFragment(FileStepFragment, own);
  const { id, version, failure, file, viewerCanMap } = shown;
  const reading = file === null ? 'unreadable' : viewerCanMap ? 'asked' : 'settled';
  const changes = useFileChanges(id, version);
  const navigate = useNavigate();
  const [waits, setWaits] = useState(false);
  const next = {
    to: '/o/$organisation/imports/$import',
    params: { organisation, import: id },
    search: { step: 'columns' },
  } as const;
  const onNext = async (event: MouseEvent) => {
    if (!changes.isPending()) return;
    event.preventDefault();
    setWaits(true);
    const isSaved = await changes.settle();
    setWaits(false);
    if (isSaved) await navigate(next);
  };

  return (
    <>
      <StepHeader
        data={data}
        step="file"
        title={t(`file.${reading}`)}
        note={t(`file.${reading}Note`)}
        actions={
          <>
            <DiscardButton data={shown} />
            {file !== null && (
              <Button
                loading={waits}
                renderRoot={(props) => <Link {...next} {...props} onClick={(event) => void onNext(event)} />}
              >
                {t('file.next')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.step} aria-busy={changes.busy}>
        {failure !== null && <Notice tone="problem">{failure.text}</Notice>}
        {changes.problem !== null && <Notice tone="problem">{changes.problem}</Notice>}
        <div className={classes.columns}>
          <ReadingPanel data={shown} disabled={!viewerCanMap || changes.busy} changes={changes} />
          <SourcePanel data={shown} disabled={!viewerCanMap} changes={changes} />
        </div>
        {file !== null && <FoundColumns data={shown} />}
      </div>
    </>
  );
}
