import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { HeldBack } from '../../frame/HeldBack.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { ReasonDialog, type Reason } from '../../frame/ReasonDialog.tsx';
import { useHeldBack } from '../../frame/use-held-back.ts';
import { useViewer } from '../../frame/viewer.tsx';
import type { EvidenceRedactionsQuery as Redactions } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { PagePicture } from './components/PagePicture.tsx';
import classes from './components/Pages.module.css';
import { PageTurner } from './components/PageTurner.tsx';
import { RedactionText } from './components/RedactionText.tsx';
import {
  ApproveRedaction,
  DeclineRedaction,
  EvidencePagesQuery,
  EvidenceRedactionsQuery,
  WithdrawRedaction,
} from './redaction-operations.ts';

type Redaction = Redactions['evidenceRedactions']['redactions'][number];
type Verb = 'approve' | 'decline' | 'withdraw';

/** Shows the original and the redacted file side by side, page by page, to the person who decides. */
export function ReviewRedactionPage() {
  const { t } = useTranslation('redaction');
  const { evidence: evidenceId, redaction: id } = useParams({
    from: '/o/$organisation/library/$evidence/redactions/$redaction',
  });
  const { organisation } = useViewer();
  const result = useQuery(EvidenceRedactionsQuery, { variables: { evidenceId } });
  const back = (
    <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence: evidenceId }}>
      <bdi>{result.data?.evidenceRedactions.name ?? t('back')}</bdi>
    </Link>
  );
  const missing = (
    <Panel>
      <EmptyState title={t('missing.title')} text={t('missing.text')} action={back} />
    </Panel>
  );
  return (
    <>
      <PageHeader title={t('review.title')} crumbs={[{ key: 'evidence', link: back }]} note={t('review.note')} />
      <PageQuery result={result} what={t('panel.what')} layout="columns" missing={missing}>
        {({ evidenceRedactions: { redactions } }) => {
          const redaction = redactions.find((each) => each.id === id);
          return redaction === undefined ? missing : <Review evidenceId={evidenceId} redaction={redaction} />;
        }}
      </PageQuery>
    </>
  );
}

function Review({ evidenceId, redaction }: { evidenceId: string; redaction: Redaction }) {
  const { t } = useTranslation('redaction');
  const [page, setPage] = useState(1);
  const pages = useQuery(EvidencePagesQuery, { variables: { evidenceId } });
  return (
    <div className={classes.side}>
      <Panel>
        <RedactionText redaction={redaction} />
        <Deciding evidenceId={evidenceId} redaction={redaction} />
      </Panel>
      {redaction.address === null ? (
        <Notice>{t('review.noFile')}</Notice>
      ) : (
        <Panel title={t('pages.title')} note={t('review.look')}>
          <PageQuery result={pages} what={t('pages.what')} layout="columns">
            {({ evidencePages: { pages: count, shape, address, refusal } }) => (
              <>
                {count !== null && <PageTurner page={page} pages={count} onTurn={setPage} />}
                <div className={classes.pair}>
                  <div>
                    <h3 className={classes.heading}>{t('review.original')}</h3>
                    {count === null ? (
                      <Notice>{refusal?.text ?? t('pages.none')}</Notice>
                    ) : (
                      <PagePicture address={address} page={page} pages={count} shape={shape ?? 1} width={800} />
                    )}
                  </div>
                  <div>
                    <h3 className={classes.heading}>{t('review.redacted')}</h3>
                    <PagePicture
                      address={redaction.address ?? ''}
                      page={page}
                      pages={count ?? 1}
                      shape={shape ?? 1}
                      width={800}
                    />
                  </div>
                </div>
              </>
            )}
          </PageQuery>
        </Panel>
      )}
    </div>
  );
}

/** What the viewer can do: approve or decline the proposal of somebody else, withdraw an own one. */
function Deciding({ evidenceId, redaction }: { evidenceId: string; redaction: Redaction }) {
  const { t } = useTranslation('redaction');
  const { id: redactionId, version, viewerCanDecide, viewerCanWithdraw } = redaction;
  const heldBack = useHeldBack([redaction.proposedBy])(redaction.proposedBy);
  const [verb, setVerb] = useState<Verb | null>(null);
  const again = {
    refetchQueries: [{ query: EvidenceRedactionsQuery, variables: { evidenceId } }],
    awaitRefetchQueries: true,
  };
  const [approve] = useMutation(ApproveRedaction, again);
  const [decline] = useMutation(DeclineRedaction, again);
  const [withdraw] = useMutation(WithdrawRedaction, again);
  const verbs: readonly Verb[] = [
    ...(viewerCanDecide ? (['approve', 'decline'] as const) : []),
    ...(viewerCanWithdraw ? (['withdraw'] as const) : []),
  ];
  if (verbs.length === 0) return null;
  const send = async (why: Reason) => {
    const input = { redactionId, version };
    switch (verb) {
      case 'approve':
        return (await approve({ variables: { input } })).data?.approveRedaction.userErrors;
      case 'decline':
        return (await decline({ variables: { input: { ...input, ...why } } })).data?.declineRedaction.userErrors;
      default:
        return (await withdraw({ variables: { input } })).data?.withdrawRedaction.userErrors;
    }
  };
  return (
    <>
      <div className={classes.actions}>
        {verbs.map((each) => (
          <Button
            key={each}
            size="xs"
            variant={each === 'approve' ? 'filled' : 'default'}
            disabled={heldBack !== null && each !== 'withdraw'}
            onClick={() => setVerb(each)}
          >
            {t(`action.${each}`)}
          </Button>
        ))}
      </div>
      {viewerCanDecide && <HeldBack reason={heldBack} />}
      {verb !== null && (
        <ReasonDialog
          title={t(`action.${verb}Title`)}
          confirm={t(`action.${verb}`)}
          {...(verb === 'decline' ? { label: t('action.why') } : {})}
          send={send}
          onClose={() => setVerb(null)}
        >
          <p>{t(`action.${verb}Text`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
