import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { readFragment } from '../../gql/fragment-masking.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { usePolling } from '../../service/use-polling.ts';
import { CheckStep } from './components/CheckStep.tsx';
import { ColumnsStep } from './components/ColumnsStep.tsx';
import { FileStep } from './components/FileStep.tsx';
import { ImportStep } from './components/ImportStep.tsx';
import { ImportFragment, ImportQuery } from './import-operation.ts';
import { isMoving, shownStep } from './lib/import-steps.ts';

/** Milliseconds. Live events report progress; polling covers a lost connection. */
const EVERY = 2000;

const STEPS = { file: FileStep, columns: ColumnsStep, check: CheckStep, import: ImportStep } as const;

/** One import, at the step in the address or at its current step. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const { import: id } = useParams({ from: '/o/$organisation/imports/$import' });
  const { step: asked } = useSearch({ from: '/o/$organisation/imports/$import' });
  const result = useQuery(ImportQuery, { variables: { id } });
  const shown = readFragment(ImportFragment, result.data?.import);
  const moving = shown !== undefined && shown !== null && (isMoving(shown.state) || shown.assessmentsWaiting > 0);
  usePolling(result, moving, EVERY);

  return (
    <>
      {(shown === undefined || shown === null) && <PageHeader title={t('title')} />}
      <PageQuery result={result} what={t('what')} layout="columns" missing={<NoSuchImport />}>
        {() => {
          if (shown === undefined || shown === null) return <NoSuchImport />;
          const step = shownStep(shown.state, shown.file !== null, asked);
          const Step = STEPS[step];
          return <Step key={`${id} ${step}`} data={shown} />;
        }}
      </PageQuery>
    </>
  );
}

function NoSuchImport() {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  return (
    <Panel>
      <EmptyState
        title={t('missing.title')}
        text={t('missing.text')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/o/$organisation/imports" params={{ organisation }} {...props} />}
          >
            {t('missing.action')}
          </Button>
        }
      />
    </Panel>
  );
}
