import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import type { AskManyQuery, SupplierFilter } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { freshTerms, type Terms } from '../lib/asking-terms.ts';
import { StartAsking, TestAsking } from '../request-operations.ts';
import classes from './AskForm.module.css';
import { TermsFields } from './TermsFields.tsx';
import { useFirstProblem } from './use-first-problem.ts';
import { usePreview } from './use-preview.ts';

interface AskManyFormProps {
  form: AskManyQuery['requestForm'];
  filter: SupplierFilter;
  /** How many suppliers will be asked. */
  asked: number;
}

/** What many suppliers are asked: first prepared, then looked at or tried, then carried out in batches. What is changed has to be prepared anew. */
export function AskManyForm({ form, filter, asked }: AskManyFormProps) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate({ from: '/o/$organisation/requests/ask' });
  const preview = usePreview();
  const test = useChange(TestAsking, (data) => data.testAsking);
  const start = useChange(StartAsking, (data) => data.startAsking);
  const [terms, setTerms] = useState(freshTerms({ isSmall: false, sendsMail: form.sendsMail }));
  const [prepared, setPrepared] = useState<{ readonly id: string; readonly isTested: boolean } | null>(null);
  const told = [...preview.errors, ...test.errors, ...start.errors].map((each) => ({ ...each, code: each.code ?? '' }));
  const content = useFirstProblem<HTMLFormElement>(preview.errors);
  const needsTest = !terms.byHand && asked > form.largeAsking;
  const isReady = terms.dueOn !== '' && !(needsTest && prepared?.isTested !== true);
  const change = (part: Partial<Terms>) => {
    setPrepared(null);
    setTerms((before) => ({ ...before, ...part }));
  };
  const prepare = async (): Promise<string | null> => {
    test.clear();
    start.clear();
    if (prepared !== null) return prepared.id;
    const id = await preview.run({ ...terms, filter });
    if (id !== null) setPrepared({ id, isTested: false });
    return id;
  };
  const look = async () => {
    const id = await prepare();
    if (id !== null) preview.show(id);
  };
  const tryIt = async () => {
    const id = await prepare();
    if (id !== null && (await test.run({ askingId: id })) !== null) setPrepared({ id, isTested: true });
  };
  const ask = async () => {
    const askingId = await prepare();
    if (askingId === null || (await start.run({ askingId })) === null) return;
    await navigate({ to: '/o/$organisation/requests', search: {} });
  };
  return (
    <form
      ref={content}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {told
        .filter(({ field }) => field === null)
        .map(({ message }) => (
          <Notice key={message} tone="problem">
            {message}
          </Notice>
        ))}
      <TermsFields form={form} terms={terms} onChange={change} refused={told} smallHelp={t('many.fullBecauseHelp')} />
      <p className="pl-quiet">{t('many.batches')}</p>
      {needsTest && <Notice>{t('many.testFirst', { count: form.largeAsking })}</Notice>}
      {prepared?.isTested === true && <Notice tone="done">{t('many.tested')}</Notice>}
      <Group justify="flex-end" gap="xs">
        <SendButton variant="default" loading={preview.busy} disabled={terms.dueOn === ''} onClick={() => void look()}>
          {t('ask.preview')}
        </SendButton>
        {!terms.byHand && (
          <SendButton variant="default" loading={test.busy} disabled={terms.dueOn === ''} onClick={() => void tryIt()}>
            {t('many.test')}
          </SendButton>
        )}
        <SendButton type="submit" loading={start.busy} disabled={!isReady}>
          {t('ask.submit', { count: asked })}
        </SendButton>
      </Group>
    </form>
  );
}
