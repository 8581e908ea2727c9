import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ConfigureImportMutation, ImportPage_ImportFragment } from '../../../gql/graphql.ts';
import { ConfigureImport, type FileChange } from '../import-operation.ts';
import { useAction } from '../use-action.ts';
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

const payloadOf = (data: ConfigureImportMutation) => data.configureImport;

/** Step 1: how the file is written, whose words it holds, to which day it speaks. */
export function FileStep({ data }: { data: ImportPage_ImportFragment }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const own: FragmentType<typeof FileStepFragment> = data;
  const shown = readFragment(FileStepFragment, own);
  const { id, version, failure, file, viewerCanMap } = shown;
  const reading = file === null ? 'unreadable' : viewerCanMap ? 'asked' : 'settled';
  const configure = useAction(ConfigureImport, payloadOf);
  const onChange = (change: FileChange) => void configure.run({ input: { ...change, importId: id, version } });

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
                renderRoot={(props) => (
                  <Link
                    to="/o/$organisation/imports/$import"
                    params={{ organisation, import: id }}
                    search={{ step: 'columns' }}
                    {...props}
                  />
                )}
              >
                {t('file.next')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.step} aria-busy={configure.busy}>
        {failure !== null && <Notice tone="problem">{failure.text}</Notice>}
        {configure.problem !== null && <Notice tone="problem">{configure.problem}</Notice>}
        <div className={classes.columns}>
          <ReadingPanel data={shown} disabled={!viewerCanMap || configure.busy} onChange={onChange} />
          <SourcePanel data={shown} disabled={!viewerCanMap} onChange={onChange} />
        </div>
        {file !== null && <FoundColumns data={shown} />}
      </div>
    </>
  );
}
