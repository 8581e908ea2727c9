import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { KeepingPanel } from '../redaction/components/KeepingPanel.tsx';
import { PagesPanel } from '../redaction/components/PagesPanel.tsx';
import { RedactionPanel } from '../redaction/components/RedactionPanel.tsx';
import { CustodyList } from './components/CustodyList.tsx';
import { EvidenceDialog } from './components/EvidenceDialog.tsx';
import { EvidenceKnown } from './components/EvidenceKnown.tsx';
import { EvidenceLinks } from './components/EvidenceLinks.tsx';
import classes from './components/Library.module.css';
import { EvidenceQuery } from './library-operations.ts';

/** Milliseconds between two looks at a file that is being looked into. */
const LOOK = 1500;

/** One file: what it is, what it hangs on, and what happened to it. */
export function EvidencePage() {
  const { t } = useTranslation('library');
  const { evidence: id } = useParams({ from: '/o/$organisation/library/$evidence' });
  const { organisation, can } = useViewer();
  const result = useQuery(EvidenceQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [editing, setEditing] = useState(false);
  const file = result.data?.evidence;
  const { startPolling, stopPolling } = result;
  const waits = file?.state === 'WAITING';
  useEffect(() => {
    if (!waits) return undefined;
    startPolling(LOOK);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const all = (
    <Link to="/o/$organisation/library" params={{ organisation }}>
      {t('title')}
    </Link>
  );
  const changed = () => void result.refetch();
  return (
    <>
      <PageHeader
        title={file?.name ?? t('page.title')}
        crumbs={[{ key: 'library', link: all }]}
        {...(file === undefined ? {} : { note: file.kind.name })}
        {...(file === undefined
          ? {}
          : {
              actions: (
                <Group gap="xs">
                  {can('evidence.write') && (
                    <Button variant="default" onClick={() => setEditing(true)}>
                      {t('edit.open')}
                    </Button>
                  )}
                  {file.address !== null && (
                    <Button renderRoot={(props) => <a {...props} href={file.address ?? ''} download />}>
                      {t('page.download')}
                    </Button>
                  )}
                </Group>
              ),
            })}
      />
      <PageQuery
        result={result}
        what={t('page.what')}
        layout="columns"
        missing={
          <Panel>
            <EmptyState title={t('page.missing')} text={t('page.missingText')} action={all} />
          </Panel>
        }
      >
        {({ evidence, evidenceChoices }) => (
          <div className={classes.page}>
            {evidence.state === 'WAITING' && <Notice tone="notice">{t('page.waiting')}</Notice>}
            {evidence.refusal !== null && (
              <Notice tone="problem">{t('page.refused', { why: evidence.refusal.text })}</Notice>
            )}
            {evidence.sameFiles.length > 0 && (
              <Notice tone="notice">
                {t('page.same')}{' '}
                {evidence.sameFiles.map((other, at) => (
                  <Fragment key={other.id}>
                    {at > 0 && ' · '}
                    <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence: other.id }}>
                      <bdi>{other.name}</bdi>
                    </Link>
                  </Fragment>
                ))}
              </Notice>
            )}
            <div className={classes.columns}>
              <div className={classes.side}>
                {evidence.state === 'KEPT' && <PagesPanel evidenceId={evidence.id} />}
                <EvidenceKnown evidence={evidence} />
              </div>
              <div className={classes.side}>
                <EvidenceLinks evidence={evidence} onChanged={changed} />
                {evidence.state === 'KEPT' && (
                  <>
                    <RedactionPanel evidenceId={evidence.id} />
                    <KeepingPanel evidenceId={evidence.id} onChanged={changed} />
                  </>
                )}
                <CustodyList evidence={evidence} />
              </div>
            </div>
            {editing && (
              <EvidenceDialog
                evidence={evidence}
                choices={evidenceChoices}
                onSaved={changed}
                onClose={() => setEditing(false)}
              />
            )}
          </div>
        )}
      </PageQuery>
    </>
  );
}
