import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, SendButton } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { JobRow_JobRunFragment as Job } from '../../../gql/graphql.ts';

const CancelJobRun = graphql(/* GraphQL */ `
  mutation CancelJobRun($input: CancelJobRunInput!) {
    cancelJobRun(input: $input) {
      jobRun {
        id
        ...JobRow_jobRun
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

const RetryJobRun = graphql(/* GraphQL */ `
  mutation RetryJobRun($input: RetryJobRunInput!) {
    retryJobRun(input: $input) {
      jobRun {
        id
        ...JobRow_jobRun
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** Cancels a job after asking, or retries a failed one. What cannot be done says why. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const [cancel, cancelling] = useMutation(CancelJobRun);
  const [retry, retrying] = useMutation(RetryJobRun);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const variables = { input: { jobRunId: job.id } };

  const attempt = async (send: () => Promise<readonly { readonly message: string }[]>) => {
    try {
      const [error] = await send();
      setProblem(error?.message ?? null);
    } catch {
      setProblem(t('failed'));
    }
    setAsking(false);
  };
  const end = () => attempt(async () => (await cancel({ variables })).data?.cancelJobRun.userErrors ?? []);
  const again = () => attempt(async () => (await retry({ variables })).data?.retryJobRun.userErrors ?? []);
  return (
    <>
      {job.viewerCanCancel && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAsking(true)}>
          {t('cancel.open')}
          <span className="pl-hidden"> {job.title}</span>
        </Button>
      )}
      {job.viewerCanRetry && (
        <SendButton variant="default" size="compact-xs" loading={retrying.loading} onClick={() => void again()}>
          {t('retry.submit')}
          <span className="pl-hidden"> {job.title}</span>
        </SendButton>
      )}
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <ConfirmDialog
        opened={asking}
        destructive
        busy={cancelling.loading}
        title={t('cancel.title', { title: job.title })}
        confirm={t('cancel.submit')}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      >
        <p>{t('cancel.text')}</p>
      </ConfirmDialog>
    </>
  );
}
