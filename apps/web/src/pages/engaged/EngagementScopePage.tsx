import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Panel, RiskBadge, type DataColumn } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import type { EngagedSuppliersQuery as Data } from '../../gql/graphql.ts';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { usePolling } from '../../service/use-polling.ts';
import { EngagementBanner } from './components/EngagementBanner.tsx';
import { EngagedLibrary } from './components/EngagedLibrary.tsx';
import { EngagedPacks } from './components/EngagedPacks.tsx';
import { NotOpen } from './components/NotOpen.tsx';
import { OwnWork } from './components/OwnWork.tsx';
import classes from './EngagedPage.module.css';
import { isUnfinished, PACKS_EVERY } from './lib/unfinished-packs.ts';

type Row = Data['engagedSuppliers']['suppliers'][number];

const EngagedSuppliersQuery = graphql(/* GraphQL */ `
  query EngagedSuppliers($engagedId: ID!, $asOf: Date) {
    engagedEvidence(engagedId: $engagedId, asOf: $asOf) {
      ...EngagedLibrary_library
    }
    engagedPacks(engagedId: $engagedId) {
      state
      ...EngagedPacks_pack
    }
    engagedSuppliers(engagedId: $engagedId, asOf: $asOf) {
      firstDay
      lastDay
      engagement {
        id
        ...EngagementBanner_engagement
      }
      requests {
        id
        what
        supplierName
        dueOn
        state
        answer
      }
      findings {
        id
        kindText
        indicatorText
        seen
        supplierName
        visitedOn
      }
      suppliers {
        id
        name
        label
        country {
          code
          name
        }
        sector {
          key
          name
        }
        leadingFlag {
          code
          text
        }
        siteCount
      }
    }
  }
`);

/** The suppliers that an engagement opens, as of now or of a past day. */
export function EngagementScopePage() {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const { engagement } = useParams({ from: '/o/$organisation/engaged/$engagement' });
  const { day } = useSearch({ from: '/o/$organisation/engaged/$engagement' });
  const navigate = useNavigate({ from: '/o/$organisation/engaged/$engagement' });
  const result = useQuery(EngagedSuppliersQuery, {
    variables: { engagedId: engagement, asOf: day ?? null },
    fetchPolicy: 'network-only',
  });
  usePolling(result, isUnfinished(result.data?.engagedPacks), PACKS_EVERY);
  const columns = useMemo(
    (): readonly DataColumn<Row>[] => [
      {
        id: 'supplier',
        heading: t('scope.supplier'),
        rowHeader: true,
        cell: (row) => (
          <Link
            to="/o/$organisation/engaged/$engagement/$supplier"
            params={{ organisation, engagement, supplier: row.id }}
            search={present({ day })}
            data-row-link
          >
            <bdi>{row.name}</bdi>
          </Link>
        ),
      },
      { id: 'label', heading: t('scope.label'), cell: (row) => <RiskBadge label={row.label} /> },
      { id: 'flag', heading: t('scope.flag'), cell: (row) => row.leadingFlag?.text ?? t('scope.noFlag') },
      { id: 'country', heading: t('scope.country'), cell: (row) => row.country?.name ?? t('scope.unknown') },
      { id: 'sector', heading: t('scope.sector'), cell: (row) => row.sector?.name ?? t('scope.unknown') },
      { id: 'sites', heading: t('scope.sites'), align: 'end', cell: (row) => row.siteCount },
    ],
    [t, organisation, engagement, day],
  );
  return (
    <>
      <PageHeader
        title={t('scope.title')}
        note={
          <Link to="/o/$organisation/engaged" params={{ organisation }}>
            {t('scope.back')}
          </Link>
        }
        actions={
          result.data !== undefined && (
            <Button
              renderRoot={(props: object) => (
                <Link
                  {...props}
                  to="/o/$organisation/engaged/$engagement/new-pack"
                  params={{ organisation, engagement }}
                  search={present({ day })}
                />
              )}
            >
              {t('newPack.open')}
            </Button>
          )
        }
      />
      <PageQuery result={result} what={t('scope.what')} missing={<NotOpen />}>
        {({
          engagedSuppliers: { engagement: shown, firstDay, lastDay, suppliers, requests, findings },
          engagedEvidence,
          engagedPacks,
        }) => (
          <div className={classes.page}>
            <EngagementBanner
              engagement={shown}
              day={day ?? null}
              firstDay={firstDay}
              lastDay={lastDay}
              onDay={(chosen) => void navigate({ search: present({ day: chosen ?? undefined }) })}
            />
            <Panel flush>
              {suppliers.length === 0 ? (
                <EmptyState title={t('scope.none')} text={t('scope.noneText')} />
              ) : (
                <DataTable name={t('scope.title')} rows={suppliers} columns={columns} rowId={(row) => row.id} />
              )}
            </Panel>
            <EngagedLibrary engagement={engagement} library={engagedEvidence} />
            <EngagedPacks packs={engagedPacks} />
            <OwnWork requests={requests} findings={findings} />
          </div>
        )}
      </PageQuery>
    </>
  );
}
