import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { LookBack } from '../../past/LookBack.tsx';
import { usePastDay } from '../../past/past-day.tsx';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { Parts } from '../../../frame/Parts.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { SupplierHeader_SupplierFragment } from '../../../gql/graphql.ts';
import { ExportSupplier } from './ExportSupplier.tsx';
import classes from './SupplierHeader.module.css';

const SupplierHeaderFragment = graphql(/* GraphQL */ `
  fragment SupplierHeader_supplier on Supplier {
    id
    name
    localName
    otherNames
    parent
    fictional
    country {
      code
      name
    }
    identifiers {
      scheme
      name
      value
    }
    row {
      id
      inShort
      sector {
        key
        name
      }
      workers
      migrantShare
      siteCount
      tier
      leadingFlag {
        code
        text
      }
    }
    openProposal {
      id
    }
    answeredRequestId
    viewerCanRecordDecision
    viewerCanProposeDecision
  }
`);

interface SupplierHeaderProps {
  supplier: FragmentType<typeof SupplierHeaderFragment>;
  onDecide: () => void;
}

/** Who the supplier is, and the one action that is due. */
export function SupplierHeader({ supplier: masked, onDecide }: SupplierHeaderProps) {
  const { t } = useTranslation('supplier');
  const { organisation, can } = useViewer();
  const supplier = readFragment(SupplierHeaderFragment, masked);
  const sector = supplier.row?.sector ?? null;
  // The page of a request has its answers as they are now.
  const isPast = usePastDay() !== null;
  const canDecide = supplier.viewerCanRecordDecision || supplier.viewerCanProposeDecision;
  const crumbs = [
    {
      key: 'suppliers',
      link: (
        <Link to="/o/$organisation/suppliers" params={{ organisation }} activeOptions={{ exact: true }}>
          {t('suppliers')}
        </Link>
      ),
    },
    ...(sector === null
      ? []
      : [
          {
            key: 'sector',
            link: (
              <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ sectors: [sector.key] }}>
                <span className="pl-alone">{sector.name}</span>
              </Link>
            ),
          },
        ]),
  ];
  return (
    <PageHeader
      title={supplier.name}
      titleNote={supplier.localName === null ? undefined : <bdi>{supplier.localName}</bdi>}
      crumbs={crumbs}
      note={
        <>
          {supplier.row !== null && (
            <span className={classes.short}>
              <bdi>{supplier.row.inShort}</bdi>
            </span>
          )}
          <HeaderNote supplier={supplier} />
        </>
      }
      actions={
        <>
          <LookBack />
          {supplier.answeredRequestId !== null && !isPast && (
            <Link
              to="/o/$organisation/requests/$request"
              params={{ organisation, request: supplier.answeredRequestId }}
            >
              {t('header.answers')}
            </Link>
          )}
          {can('request.ask') && (
            <Link to="/o/$organisation/requests" params={{ organisation }} search={{ ask: [supplier.id] }}>
              {t('header.ask')}
            </Link>
          )}
          {can('export') && <ExportSupplier supplierId={supplier.id} />}
          {canDecide && supplier.openProposal === null && (
            <Button className={classes.decide} onClick={onDecide}>
              {supplier.viewerCanRecordDecision ? t('header.decide') : t('header.propose')}
            </Button>
          )}
        </>
      }
    />
  );
}

function HeaderNote({ supplier }: { supplier: SupplierHeader_SupplierFragment }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { row, country } = supplier;
  const workers = row?.workers ?? null;
  const share = row?.migrantShare ?? null;
  const parts = [
    supplier.fictional ? t('header.fictional') : null,
    country?.name ?? t('header.noCountry'),
    row?.sector?.name ?? null,
    row === null ? null : t('header.sites', { count: row.siteCount, number: format.number(row.siteCount) }),
    workers === null
      ? t('header.noWorkers')
      : share === null
        ? t('header.workers', { count: workers, number: format.number(workers) })
        : t('header.workersMigrant', { number: format.number(workers), share: format.percent(share) }),
    row?.tier === null || row?.tier === undefined ? null : t('header.tier', { tier: row.tier }),
    supplier.parent === null ? null : t('header.parent', { name: supplier.parent }),
    ...supplier.identifiers.map(({ name, value }) => t('header.identifier', { name, value })),
    supplier.otherNames.length === 0 ? null : t('header.otherNames', { names: format.list(supplier.otherNames) }),
  ];
  return <Parts of={parts.filter((part) => part !== null)} />;
}
