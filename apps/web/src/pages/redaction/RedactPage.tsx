import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel, SendButton } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { RedactionReason } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useChange } from '../../service/use-change.ts';
import { BoxSheet } from './components/BoxSheet.tsx';
import { PagePicture } from './components/PagePicture.tsx';
import classes from './components/Pages.module.css';
import { PageTurner } from './components/PageTurner.tsx';
import { boxInTheMiddle, type Box, type DraftBox } from './lib/boxes.ts';
import { EvidencePagesQuery, EvidenceRedactionsQuery, ProposeRedaction } from './redaction-operations.ts';

/** Draws boxes over the pages of a file, and proposes to black them out. */
export function RedactPage() {
  const { t } = useTranslation('redaction');
  const { evidence: evidenceId } = useParams({ from: '/o/$organisation/library/$evidence/redact' });
  const { organisation } = useViewer();
  const file = useQuery(EvidenceRedactionsQuery, { variables: { evidenceId } });
  const drawn = useQuery(EvidencePagesQuery, { variables: { evidenceId } });
  const back = (
    <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence: evidenceId }}>
      <bdi>{file.data?.evidenceRedactions.name ?? t('back')}</bdi>
    </Link>
  );
  const missing = (
    <Panel>
      <EmptyState title={t('missing.title')} text={t('missing.text')} action={back} />
    </Panel>
  );
  return (
    <>
      <PageHeader title={t('draw.title')} crumbs={[{ key: 'evidence', link: back }]} note={t('draw.note')} />
      <PageQuery result={file} what={t('pages.what')} layout="columns" missing={missing}>
        {({ evidenceRedactions: { viewerCanPropose, reasons } }) =>
          viewerCanPropose ? (
            <PageQuery result={drawn} what={t('pages.what')} layout="columns" missing={missing}>
              {({ evidencePages: { pages, shape, address, refusal } }) =>
                pages === null ? (
                  <Notice tone="problem">{refusal?.text ?? t('pages.none')}</Notice>
                ) : (
                  <Drawing
                    evidenceId={evidenceId}
                    pages={pages}
                    shape={shape ?? 1}
                    address={address}
                    reasons={reasons}
                  />
                )
              }
            </PageQuery>
          ) : (
            <Panel>
              <EmptyState title={t('draw.cannot')} text={t('draw.cannotText')} action={back} />
            </Panel>
          )
        }
      </PageQuery>
    </>
  );
}

interface DrawingProps {
  evidenceId: string;
  pages: number;
  shape: number;
  address: string;
  reasons: readonly { readonly key: string; readonly name: string }[];
}

function Drawing({ evidenceId, pages, shape, address, reasons }: DrawingProps) {
  const { t } = useTranslation('redaction');
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const [boxes, setBoxes] = useState<readonly DraftBox[]>([]);
  const [reason, setReason] = useState<string | null>(null);
  const { run, busy, errors } = useChange(ProposeRedaction, ({ proposeRedaction }) => proposeRedaction);
  const add = (box: Box) => setBoxes([...boxes, { ...box, number: (boxes.at(-1)?.number ?? 0) + 1 }]);
  const change = (number: number, box: Box) =>
    setBoxes(boxes.map((each) => (each.number === number ? { ...box, number } : each)));
  const remove = (number: number) => setBoxes(boxes.filter((each) => each.number !== number));
  const send = async () => {
    const input = {
      evidenceId,
      boxes: boxes.map(({ page: of, x, y, width, height }) => ({ page: of, x, y, width, height })),
      reason: reason as RedactionReason,
    };
    if ((await run(input)) !== null)
      await navigate({ to: '/o/$organisation/library/$evidence', params: { organisation, evidence: evidenceId } });
  };
  return (
    <div className={classes.columns}>
      <Panel title={t('pages.title')}>
        <PageTurner page={page} pages={pages} onTurn={setPage} />
        <PagePicture address={address} page={page} pages={pages} shape={shape} width={1200}>
          <BoxSheet page={page} boxes={boxes} onDraw={add} onChange={change} onRemove={remove} />
        </PagePicture>
      </Panel>
      <Panel title={t('draw.boxes')} note={t('draw.count', { count: boxes.length })}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p className="pl-quiet">{t('draw.how')}</p>
          <p className="pl-quiet" id="box-keys">
            {t('draw.keys')}
          </p>
          <div>
            <Button size="xs" variant="default" data-add-box onClick={() => add(boxInTheMiddle(page))}>
              {t('draw.add', { page })}
            </Button>
          </div>
          {boxes.length > 0 && (
            <ol className={classes.list}>
              {boxes.map((box) => (
                <li key={box.number}>
                  <span>{t('draw.item', { number: box.number, page: box.page })}</span>
                  <Button size="compact-xs" variant="subtle" onClick={() => remove(box.number)}>
                    {t('draw.removeBox', { number: box.number })}
                  </Button>
                </li>
              ))}
            </ol>
          )}
          <Select
            label={t('draw.reason')}
            description={t('draw.reasonHelp')}
            placeholder={t('draw.reasonNone')}
            required
            data={reasons.map(({ key, name }) => ({ value: key, label: name }))}
            value={reason}
            onChange={setReason}
          />
          {errors.map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
          <p className="pl-quiet">{t('draw.then')}</p>
          <div>
            <SendButton type="submit" loading={busy} disabled={boxes.length === 0 || reason === null}>
              {t('draw.send')}
            </SendButton>
          </div>
        </form>
      </Panel>
    </div>
  );
}
