import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Num, Panel, useFormat, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { sourcesOf, type EvidenceSource } from '../lib/sources.ts';
import classes from './EvidenceBasis.module.css';
import { GapsPanel } from './GapsPanel.tsx';
import { ReferencesPanel } from './ReferencesPanel.tsx';
import { ScreenedPanel } from './ScreenedPanel.tsx';

const EvidenceBasisFragment = graphql(/* GraphQL */ `
  fragment EvidenceBasis_supplier on Supplier {
    id
    facts {
      isWord
      source
      fileName
      importId
      evidenceDate
      assurance
      inForce
      preferred
    }
    assessment {
      confidence
      confidenceValue
      ...ReferencesPanel_assessment
      ...ScreenedPanel_assessment
      ...GapsPanel_assessment
    }
  }
`);

/** Sources and dates behind the result, and what is not known. */
export function EvidenceBasis({ supplier: masked }: { supplier: FragmentType<typeof EvidenceBasisFragment> }) {
  const { t, i18n } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const { facts, assessment } = readFragment(EvidenceBasisFragment, masked);
  const sources = sourcesOf(facts.filter(({ isWord }) => !isWord));
  const columns = useMemo<readonly DataColumn<EvidenceSource>[]>(
    () => [
      { id: 'source', heading: t('basis.source'), rowHeader: true, cell: ({ source }) => source },
      {
        id: 'file',
        heading: t('basis.file'),
        cell: ({ fileName, importId }) =>
          importId === null || fileName === null ? (
            <span className="pl-quiet">{t('basis.noFile')}</span>
          ) : (
            <Link to="/o/$organisation/imports/$import" params={{ organisation, import: importId }}>
              <bdi className={classes.file}>{fileName}</bdi>
            </Link>
          ),
      },
      { id: 'used', heading: t('basis.used'), align: 'end', cell: ({ used }) => <Num value={used} /> },
      { id: 'held', heading: t('basis.held'), align: 'end', cell: ({ held }) => <Num value={held} /> },
      {
        id: 'days',
        heading: t('basis.days'),
        cell: ({ from, to }) =>
          from === to ? format.date(from) : t('basis.span', { from: format.date(from), to: format.date(to) }),
      },
      {
        id: 'assurance',
        heading: t('basis.assurance'),
        cell: ({ assurances }) => format.list(assurances.map((assurance) => t(`assurance.${assurance}`))),
      },
    ],
    [t, i18n.language, format, organisation],
  );
  return (
    <div className={classes.basis}>
      <Panel
        title={t('basis.title')}
        {...(assessment === null
          ? {}
          : {
              note: t('basis.note', {
                confidence: assessment.confidence,
                value: format.percent(assessment.confidenceValue),
              }),
            })}
        flush
      >
        {sources.length === 0 ? (
          <EmptyState title={t('facts.none')} text={t('facts.noneText')} />
        ) : (
          <DataTable name={t('basis.title')} rows={sources} columns={columns} rowId={({ key }) => key} />
        )}
      </Panel>
      {assessment !== null && (
        <>
          <ReferencesPanel assessment={assessment} />
          <ScreenedPanel assessment={assessment} />
          <GapsPanel assessment={assessment} />
        </>
      )}
      <p className="pl-quiet">{t('basis.foot')}</p>
    </div>
  );
}
