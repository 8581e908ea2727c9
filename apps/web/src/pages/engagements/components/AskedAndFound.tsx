import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, Panel, SendButton, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { EngagementQuery, EvidenceAnswer } from '../../../gql/graphql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { AnswerEvidenceRequest } from '../engagement-operations.ts';
import classes from '../EngagementPage.module.css';

type Scope = EngagementQuery['engagement'];
type Request = Scope['requests'][number];

/** What the auditor asked for and found, and the answers to it. */
export function AskedAndFound({ scope, onDone }: { scope: Scope; onDone: () => void }) {
  const { t } = useTranslation('engagements');
  const { can } = useViewer();
  const format = useFormat();
  const [answering, setAnswering] = useState<Request | null>(null);
  const [passing, setPassing] = useState<Request | null>(null);
  const { requests, findings, viewerCanAnswer } = scope;
  return (
    <>
      <Panel title={t('asked.heading', { count: requests.length })}>
        {requests.length === 0 && <p className="pl-quiet">{t('asked.none')}</p>}
        <ul className={classes.suppliers}>
          {requests.map((request) => (
            <li key={request.id}>
              <p>
                <bdi>{request.what}</bdi>
              </p>
              <p className="pl-quiet">
                <bdi>{request.supplierName}</bdi> ·{' '}
                {t('asked.by', { name: request.askedByName, due: format.date(request.dueOn) })} ·{' '}
                {t(`asked.state.${request.state}`)}
              </p>
              {request.answer !== '' && (
                <p>
                  <bdi>{request.answer}</bdi>
                </p>
              )}
              {viewerCanAnswer && (request.state === 'OPEN' || request.state === 'PASSED_ON') && (
                <Group gap="xs">
                  <Button size="xs" variant="default" onClick={() => setAnswering(request)}>
                    {t('asked.answer')}
                    <span className="pl-hidden"> {request.what}</span>
                  </Button>
                  {can('request.ask') && request.state === 'OPEN' && (
                    <Button size="xs" variant="default" onClick={() => setPassing(request)}>
                      {t('asked.pass')}
                      <span className="pl-hidden"> {request.what}</span>
                    </Button>
                  )}
                </Group>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('found.heading', { count: findings.length })}>
        {findings.length === 0 && <p className="pl-quiet">{t('found.none')}</p>}
        <ul className={classes.suppliers}>
          {findings.map((finding) => (
            <li key={finding.id}>
              <p>
                {finding.kindText} · {finding.indicatorText}
              </p>
              <p>
                <bdi>{finding.seen}</bdi>
              </p>
              <p className="pl-quiet">
                <bdi>{finding.supplierName}</bdi>
                {finding.siteName !== null && (
                  <>
                    , <bdi>{finding.siteName}</bdi>
                  </>
                )}{' '}
                · {t('found.people', { people: finding.peopleText })} ·{' '}
                {t(finding.announced ? 'found.announced' : 'found.unannounced', {
                  name: finding.recordedByName,
                  day: format.date(finding.visitedOn),
                })}
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      {passing !== null && (
        <PassOnDialog
          request={passing}
          onClose={() => {
            setPassing(null);
            onDone();
          }}
        />
      )}
      {answering !== null && (
        <AnswerDialog
          request={answering}
          onClose={() => {
            setAnswering(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

const AskDialog = lazy(async () => ({ default: (await import('../../requests/AskDialog.tsx')).AskDialog }));

/** Asks the supplier in the buyer’s own name for what the auditor asked: suppliers do not learn of auditors. */
function PassOnDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const send = useChange(AnswerEvidenceRequest, (data) => data.answerEvidenceRequest);
  const tell = () =>
    send.run({ evidenceRequestId: request.id, version: request.version, state: 'PASSED_ON', answer: '' });
  return (
    <Suspense>
      <AskDialog
        supplierIds={[request.supplierId]}
        named={{ reason: 'other', note: request.what, dueOn: request.dueOn }}
        onAsked={() => void tell().then(onClose)}
        onClose={onClose}
      />
    </Suspense>
  );
}

const ANSWERS: readonly EvidenceAnswer[] = ['ANSWERED', 'PASSED_ON', 'DECLINED'];

/** What the auditor is told about a request. */
function AnswerDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('engagements');
  const send = useChange(AnswerEvidenceRequest, (data) => data.answerEvidenceRequest);
  const [state, setState] = useState<EvidenceAnswer>('ANSWERED');
  const [answer, setAnswer] = useState('');
  const { answer: answerError, ...others } = errorsByField(
    send.errors.map(({ code = '', ...error }) => ({ ...error, code })),
  );
  const act = async () => {
    const input = { evidenceRequestId: request.id, version: request.version, state, answer };
    if ((await send.run(input)) !== null) onClose();
  };
  return (
    <Dialog title={t('asked.title', { name: request.askedByName })} closeLabel={t('form.close')} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <p>
          <bdi>{request.what}</bdi>
        </p>
        {Object.entries(others).map(([field, message]) => (
          <Notice key={field} tone="problem">
            {message}
          </Notice>
        ))}
        <NativeSelect
          label={t('asked.how')}
          data-autofocus
          value={state}
          data={ANSWERS.map((each) => ({ value: each, label: t(`asked.answers.${each}`) }))}
          onChange={({ currentTarget }) => setState(currentTarget.value as EvidenceAnswer)}
        />
        <Textarea
          label={t('asked.text')}
          description={t('asked.textHelp')}
          autosize
          minRows={2}
          required
          value={answer}
          error={answerError}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <SendButton type="submit" loading={send.busy}>
            {t('asked.send')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
