import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { FlagList } from '../supplier/components/FlagList.tsx';
import { FourNumbersPanel } from '../supplier/components/FourNumbersPanel.tsx';
import { GapsPanel } from '../supplier/components/GapsPanel.tsx';
import { UnitsPanel } from '../supplier/components/UnitsPanel.tsx';
import { AskDialog } from './components/AskDialog.tsx';
import { EngagedDecisions } from './components/EngagedDecisions.tsx';
import { EngagedFacts } from './components/EngagedFacts.tsx';
import { EngagedLibrary } from './components/EngagedLibrary.tsx';
import { EngagementBanner } from './components/EngagementBanner.tsx';
import { FindingDialog } from './components/FindingDialog.tsx';
import { NotOpen } from './components/NotOpen.tsx';
import classes from './EngagedSupplierPage.module.css';

const EngagedSupplierQuery = graphql(/* GraphQL */ `
  query EngagedSupplier($engagedId: ID!, $supplierId: ID!, $asOf: Date) {
    engagedEvidence(engagedId: $engagedId, engagedSupplierId: $supplierId, asOf: $asOf) {
      ...EngagedLibrary_library
    }
    engagedSupplier(engagedId: $engagedId, engagedSupplierId: $supplierId, asOf: $asOf) {
      firstDay
      lastDay
      findingForm {
        kinds {
          code
          text
        }
        indicators {
          code
          text
        }
        people {
          code
          text
        }
      }
      engagement {
        id
        ...EngagementBanner_engagement
      }
      supplier {
        id
        name
        withheld
        country {
          name
        }
        row {
          id
          ...LabelInForce_row
        }
        assessment {
          assessedAt
          flags {
            id
            ...FlagItem_flag
          }
          ...FourNumbersPanel_assessment
          ...GapsPanel_assessment
          ...UnitsPanel_assessment
        }
        sites {
          id
          name
        }
        decisions {
          ...EngagedDecisions_decision
        }
        ...EngagedFacts_supplier
      }
    }
  }
`);

/** A supplier as its buyer's page shows it: result, flags, facts; read only, as of now or of a past day. */
export function EngagedSupplierPage() {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const { engagement, supplier: supplierId } = useParams({ from: '/o/$organisation/engaged/$engagement/$supplier' });
  const { day } = useSearch({ from: '/o/$organisation/engaged/$engagement/$supplier' });
  const navigate = useNavigate({ from: '/o/$organisation/engaged/$engagement/$supplier' });
  const result = useQuery(EngagedSupplierQuery, {
    variables: { engagedId: engagement, supplierId, asOf: day ?? null },
    fetchPolicy: 'network-only',
  });
  const supplier = result.data?.engagedSupplier.supplier;
  const [doing, setDoing] = useState<'ask' | 'find' | null>(null);
  return (
    <>
      <PageHeader
        title={supplier === undefined ? t('supplier.title') : supplier.name}
        note={
          <>
            {supplier?.country != null && (
              <>
                <bdi>{supplier.country.name}</bdi> ·{' '}
              </>
            )}
            <Link
              to="/o/$organisation/engaged/$engagement"
              params={{ organisation, engagement }}
              search={present({ day })}
            >
              {t('supplier.back')}
            </Link>
          </>
        }
        actions={
          supplier !== undefined &&
          day === undefined && (
            <>
              <Button variant="default" data-ask onClick={() => setDoing('ask')}>
                {t('ask.open')}
              </Button>
              <Button data-find onClick={() => setDoing('find')}>
                {t('finding.open')}
              </Button>
            </>
          )
        }
      />
      <PageQuery result={result} what={t('supplier.what')} layout="columns" missing={<NotOpen />}>
        {({
          engagedSupplier: { engagement: shown, firstDay, lastDay, findingForm, supplier: read },
          engagedEvidence,
        }) => (
          <>
            <EngagementBanner
              engagement={shown}
              day={day ?? null}
              firstDay={firstDay}
              lastDay={lastDay}
              onDay={(chosen) => void navigate({ search: present({ day: chosen ?? undefined }) })}
            />
            <div className={classes.page}>
              {read.assessment === null ? (
                <Panel>
                  <EmptyState
                    title={t('supplier.noResult')}
                    text={t(read.withheld ? 'supplier.withheld' : 'supplier.noResultText')}
                  />
                </Panel>
              ) : (
                <>
                  <FourNumbersPanel supplierId={null} assessment={read.assessment} row={read.row} />
                  <Panel title={t('supplier.flags', { count: read.assessment.flags.length })}>
                    {read.assessment.flags.length === 0 ? (
                      <p className="pl-quiet">{t('supplier.noFlags')}</p>
                    ) : (
                      <FlagList flags={read.assessment.flags} openFirst />
                    )}
                  </Panel>
                  <GapsPanel assessment={read.assessment} />
                  <UnitsPanel supplierId={null} assessment={read.assessment} />
                </>
              )}
              <EngagedDecisions decisions={read.decisions} />
              <EngagedLibrary engagement={engagement} library={engagedEvidence} />
              <EngagedFacts supplier={read} />
            </div>
            {doing === 'ask' && <AskDialog engagement={engagement} supplier={read} onClose={() => setDoing(null)} />}
            {doing === 'find' && (
              <FindingDialog
                engagement={engagement}
                supplier={read}
                form={findingForm}
                onClose={() => setDoing(null)}
                onRecorded={() => void result.refetch()}
              />
            )}
          </>
        )}
      </PageQuery>
    </>
  );
}
