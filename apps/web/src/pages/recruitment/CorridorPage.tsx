import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import type { Corridor_CorridorFragment as Corridor } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { CorridorDialog } from './components/CorridorDialog.tsx';
import { CorridorTerms, CorridorWay } from './components/CorridorWay.tsx';
import { CostDialog } from './components/CostDialog.tsx';
import { EarlierVersions } from './components/EarlierVersions.tsx';
import { EndDialog } from './components/EndDialog.tsx';
import { LedgerTable } from './components/LedgerTable.tsx';
import classes from './components/Recruitment.module.css';
import { WhoPaid } from './components/WhoPaid.tsx';
import { corridorDraft, ledgerOf } from './lib/corridor-draft.ts';
import { ChangeCorridor, EndCorridor } from './recruitment-changes.ts';
import { CorridorFragment, CorridorQuery } from './recruitment-operations.ts';

type Opened = { readonly what: 'edit' | 'end' } | { readonly what: 'cost' | 'remove'; readonly place: number };

/** One recruitment corridor: who paid what for the job, through whom workers came, and on which terms. */
export function CorridorPage() {
  const { t } = useTranslation('recruitment');
  const { corridor: id } = useParams({ from: '/o/$organisation/corridors/$corridor' });
  const { organisation } = useViewer();
  const result = useQuery(CorridorQuery, { variables: { id } });
  const [opened, setOpened] = useState<Opened | null>(null);
  const found = result.data?.corridor.corridor;
  const corridor = found === undefined ? null : readFragment(CorridorFragment, found);
  const crumbs = corridor === null ? [] : [crumbOf(organisation, corridor)];
  return (
    <>
      <PageHeader
        title={corridor === null ? t('corridor.title') : titleOf(corridor, t)}
        crumbs={crumbs}
        {...(corridor === null ? {} : { note: corridor.siteName ?? t('corridorForm.whole') })}
        {...(corridor?.viewerCanChange === true
          ? {
              actions: (
                <Group gap="xs">
                  <Button variant="default" onClick={() => setOpened({ what: 'end' })}>
                    {t('corridor.end')}
                  </Button>
                  <Button variant="default" onClick={() => setOpened({ what: 'edit' })}>
                    {t('corridor.edit')}
                  </Button>
                  <Button onClick={() => setOpened({ what: 'cost', place: corridor.ledger.length })}>
                    {t('cost.add')}
                  </Button>
                </Group>
              ),
            }
          : {})}
      />
      <PageQuery
        result={result}
        what={t('corridor.what')}
        layout="columns"
        missing={
          <Panel>
            <EmptyState title={t('corridor.missing')} text={t('corridor.missingText')} />
          </Panel>
        }
      >
        {({ corridor: page }) => <Content {...page} onOpen={setOpened} />}
      </PageQuery>
      {corridor !== null && opened !== null && (
        <Dialogs
          corridor={corridor}
          opened={opened}
          onSaved={() => void result.refetch()}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function titleOf({ origin, destination, workers }: Corridor, t: TFunction<'recruitment'>): string {
  const way = t('corridor.fromTo', { origin: origin.name, destination: destination.name });
  return workers === null ? way : t('corridor.withWorkers', { way, workers: t(`workers.${workers}`) });
}

function crumbOf(organisation: string, { supplierId, supplierName }: Corridor) {
  return {
    key: 'supplier',
    link: (
      <Link
        to="/o/$organisation/suppliers/$supplier"
        params={{ organisation, supplier: supplierId }}
        search={{ tab: 'recruitment' }}
      >
        <bdi>{supplierName}</bdi>
      </Link>
    ),
  };
}

interface ContentProps {
  corridor: FragmentType<typeof CorridorFragment>;
  earlier: Parameters<typeof EarlierVersions>[0]['versions'];
  onOpen: (opened: Opened) => void;
}

function Content({ corridor: masked, earlier, onOpen }: ContentProps) {
  const { t } = useTranslation('recruitment');
  const corridor = readFragment(CorridorFragment, masked);
  return (
    <div className={classes.page}>
      {corridor.ended && <Notice>{t('corridor.ended')}</Notice>}
      <div className={classes.columns}>
        <div className={classes.side}>
          <Panel title={t('paid.title')} note={t('paid.note')}>
            {corridor.ledger.length === 0 ? (
              <EmptyState
                title={t('ledger.none')}
                text={t(corridor.viewerCanChange ? 'ledger.noneText' : 'ledger.noneAsk')}
              />
            ) : (
              <WhoPaid corridor={corridor} />
            )}
          </Panel>
          {corridor.ledger.length > 0 && (
            <Panel title={t('ledger.title')} note={t('ledger.count', { count: corridor.ledger.length })} flush>
              <LedgerTable
                corridor={corridor}
                onEdit={(place) => onOpen({ what: 'cost', place })}
                onRemove={(place) => onOpen({ what: 'remove', place })}
              />
            </Panel>
          )}
        </div>
        <div className={classes.side}>
          <CorridorWay corridor={corridor} />
          <CorridorTerms corridor={corridor} />
          <EarlierVersions versions={earlier} />
        </div>
      </div>
    </div>
  );
}

interface DialogsProps {
  corridor: Corridor;
  opened: Opened;
  onSaved: () => void;
  onClose: () => void;
}

function Dialogs({ corridor, opened, onSaved, onClose }: DialogsProps) {
  const { t } = useTranslation('recruitment');
  const id = { corridorId: corridor.id, version: corridor.version };
  if (opened.what === 'cost') return <CostDialog {...{ corridor, onSaved, onClose }} place={opened.place} />;
  if (opened.what === 'edit')
    return <CorridorDialog supplier={corridor.supplierId} {...{ corridor, onSaved, onClose }} />;
  if (opened.what === 'remove') {
    const line = corridor.ledger[opened.place];
    return (
      <EndDialog
        document={ChangeCorridor}
        payloadOf={(data) => data.changeCorridor}
        input={{
          ...corridorDraft(corridor),
          ledger: ledgerOf(corridor).filter((_, place) => place !== opened.place),
          ...id,
        }}
        title={t('ledger.removeTitle')}
        text={t('ledger.removeText', {
          head: line === undefined ? '' : t(`head.${line.head}`),
          payer: line === undefined ? '' : t(`payer.${line.payer}`),
        })}
        confirm={t('remove')}
        onEnded={onSaved}
        onClose={onClose}
      />
    );
  }
  return (
    <EndDialog
      document={EndCorridor}
      payloadOf={(data) => data.endCorridor}
      input={id}
      title={t('corridor.endTitle')}
      text={t('corridor.endText')}
      confirm={t('end')}
      onEnded={onSaved}
      onClose={onClose}
    />
  );
}
