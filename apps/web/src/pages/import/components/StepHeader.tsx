import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Steps } from '@plumbline/ui';

import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { IMPORT_STEPS } from '../lib/import-search.ts';
import { doneSteps, openSteps, type ImportStepKey } from '../lib/import-steps.ts';
import classes from './StepHeader.module.css';

const StepHeaderFragment = graphql(/* GraphQL */ `
  fragment StepHeader_import on Import {
    id
    fileName
    state
    file {
      format
    }
    correctsImport {
      id
      fileName
    }
    correctedBy {
      id
      fileName
    }
  }
`);

interface StepHeaderProps {
  data: FragmentType<typeof StepHeaderFragment>;
  step: ImportStepKey;
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
}

/** Which file, what this step asks, and the four steps. */
export function StepHeader({ data, step, title, note, actions }: StepHeaderProps) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const { id, fileName, state, file, correctsImport, correctedBy } = readFragment(StepHeaderFragment, data);
  const open = openSteps(state, file !== null);
  const done = doneSteps(state, step);
  const importLink = (target: { id: string; fileName: string }) => (
    <Link to="/o/$organisation/imports/$import" params={{ organisation, import: target.id }}>
      <bdi>{target.fileName}</bdi>
    </Link>
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          {
            key: 'imports',
            link: (
              <Link to="/o/$organisation/imports" params={{ organisation }} activeOptions={{ exact: true }}>
                {t('imports.title')}
              </Link>
            ),
          },
        ]}
        here={fileName}
        note={
          <>
            {note}
            {correctsImport !== null && (
              <span className={classes.related}>
                {t('related.corrects')} {importLink(correctsImport)}
              </span>
            )}
            {correctedBy.map((other) => (
              <span key={other.id} className={classes.related}>
                {t('related.correctedBy')} {importLink(other)}
              </span>
            ))}
          </>
        }
        actions={actions}
      />
      <div className={classes.steps}>
        <Steps
          current={step}
          steps={IMPORT_STEPS.map((key) => ({
            key,
            title: t(`step.${key}`),
            done: done.includes(key),
            ...(open.includes(key)
              ? {
                  link: (text: ReactNode) => (
                    <Link
                      to="/o/$organisation/imports/$import"
                      params={{ organisation, import: id }}
                      search={{ step: key }}
                    >
                      {text}
                    </Link>
                  ),
                }
              : {}),
          }))}
        />
      </div>
    </>
  );
}
