import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, EmptyState, Num, Panel, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EngagedPacks_PackFragment as Pack } from '../../../gql/graphql.ts';
import classes from '../EngagedPage.module.css';

const EngagedPacksFragment = graphql(/* GraphQL */ `
  fragment EngagedPacks_pack on EngagedPack {
    id
    buyerName
    supplierCount
    asOf
    state
    isProtected
    isSuperseded
    reason
    builtByName
    createdAt
    fileBytes
    url
    purpose {
      code
      text
    }
    kinds {
      code
      text
    }
  }
`);

interface EngagedPacksProps {
  packs: readonly FragmentType<typeof EngagedPacksFragment>[];
  /** Whether they are of several buyers. */
  ofAll?: boolean;
}

/** Packs that the auditor asked for: how far each is, and where it is fetched. */
export function EngagedPacks({ packs, ofAll = false }: EngagedPacksProps) {
  const { t } = useTranslation('engaged');
  const format = useFormat();
  const rows = readFragment(EngagedPacksFragment, packs);
  const columns = useMemo((): readonly DataColumn<Pack>[] => {
    const buyer: DataColumn<Pack> = {
      id: 'buyer',
      heading: t('table.buyer'),
      cell: ({ buyerName }) => <bdi>{buyerName}</bdi>,
    };
    return [
      {
        id: 'purpose',
        heading: t('packs.purpose'),
        rowHeader: true,
        cell: ({ purpose, kinds, builtByName }) => (
          <>
            {purpose.text}
            <p className="pl-quiet">
              {kinds.length === 0 ? t('packs.resultsOnly') : format.list(kinds.map(({ text }) => text))}
            </p>
            <p className="pl-quiet">
              <bdi>{builtByName}</bdi>
            </p>
          </>
        ),
      },
      ...(ofAll ? [buyer] : []),
      {
        id: 'suppliers',
        heading: t('table.suppliers'),
        align: 'end',
        cell: ({ supplierCount }) => <Num value={supplierCount} />,
      },
      { id: 'asOf', heading: t('packs.asOf'), cell: ({ asOf }) => <DateText value={asOf} /> },
      { id: 'createdAt', heading: t('packs.createdAt'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
      {
        id: 'state',
        heading: t('table.state'),
        cell: ({ state, isSuperseded, reason, url, fileBytes, asOf }) => (
          <>
            {state === 'RELEASED' && isSuperseded ? t('packs.superseded') : t(`packs.state.${state}`)}
            {state === 'BUILT' && <p className="pl-quiet">{t('packs.waits')}</p>}
            {reason !== null && (
              <p className="pl-quiet">
                <bdi>{reason}</bdi>
              </p>
            )}
            {url !== null && (
              <p>
                <Anchor href={url} download inherit aria-label={t('packs.downloadOf', { day: format.date(asOf) })}>
                  {t('packs.download', { size: format.fileSize(fileBytes) })}
                </Anchor>
              </p>
            )}
          </>
        ),
      },
    ];
  }, [t, format, ofAll]);
  return (
    <Panel flush title={t('packs.title')}>
      {rows.length === 0 ? (
        <EmptyState title={t('packs.none')} text={t(ofAll ? 'packs.noneAll' : 'packs.noneText')} />
      ) : (
        <DataTable name={t('packs.title')} rows={rows} columns={columns} rowId={({ id }) => id} />
      )}
      {rows.length > 0 && <p className={classes.under}>{t('packs.ends')}</p>}
    </Panel>
  );
}
