import { useQuery } from '@apollo/client/react';
import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { DigestSpan, FeedFilter, DigestChoiceQuery as Choice } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useChange } from '../../../service/use-change.ts';
import classes from './DigestDialog.module.css';

const DigestChoiceQuery = graphql(/* GraphQL */ `
  query DigestChoice {
    digestChoice {
      sendsMail
      digest {
        every
        show
        topics
        filters
        nextAt
        problem
      }
    }
  }
`);

const ChooseDigest = graphql(/* GraphQL */ `
  mutation ChooseDigest($input: ChooseDigestInput!) {
    chooseDigest(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

type Digest = NonNullable<Choice['digestChoice']['digest']>;
type Span = DigestSpan | 'NEVER';
const SPANS: readonly Span[] = ['NEVER', 'DAY', 'WEEK'];

interface DigestDialogProps {
  /** What the page shows now, which is what will be counted. */
  filter: FeedFilter;
  onClose: () => void;
}

/** Chooses whether the numbers of the page come by mail, and how often. */
export function DigestDialog({ filter, onClose }: DigestDialogProps) {
  const { t } = useTranslation('changes');
  const result = useQuery(DigestChoiceQuery, { fetchPolicy: 'network-only' });
  return (
    <Dialog title={t('digest.title')} closeLabel={t('digest.close')} onClose={onClose}>
      <PageQuery result={result} what={t('digest.what')} layout="rows">
        {({ digestChoice: { sendsMail, digest } }) =>
          sendsMail ? (
            <DigestForm digest={digest} filter={filter} onClose={onClose} />
          ) : (
            <Notice tone="notice">{t('digest.noServer')}</Notice>
          )
        }
      </PageQuery>
    </Dialog>
  );
}

function DigestForm({ digest, filter, onClose }: DigestDialogProps & { digest: Digest | null }) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { run, busy, errors } = useChange(ChooseDigest, (data) => data.chooseDigest);
  const [every, setEvery] = useState<Span>(digest?.every ?? 'NEVER');

  const save = async () => {
    const payload = await run({ every: every === 'NEVER' ? null : every, filter });
    if (payload !== null) onClose();
  };
  return (
    <div className={classes.form}>
      {errors.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      <p>{t('digest.text')}</p>
      {digest !== null && (
        <div className={classes.chosen}>
          <p>{t('digest.chosen', { next: format.instant(digest.nextAt) })}</p>
          <Counted digest={digest} />
          {digest.problem !== null && <Notice tone="notice">{t('digest.problem', { problem: digest.problem })}</Notice>}
        </div>
      )}
      <Radio.Group label={t('digest.every.label')} value={every} onChange={setEvery}>
        <Stack gap="xs" mt="xs">
          {SPANS.map((span) => (
            <Radio key={span} value={span} label={t(`digest.every.${span}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {every !== 'NEVER' && <p className="pl-quiet">{t('digest.counts')}</p>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('digest.cancel')}
        </Button>
        <SendButton loading={busy} onClick={() => void save()}>
          {t('digest.save')}
        </SendButton>
      </Group>
    </div>
  );
}

/** What the digest counts that was chosen before. */
function Counted({ digest: { show, topics, filters } }: { digest: Digest }) {
  const { t } = useTranslation('changes');
  const parts = [
    t(show === 'ALL' ? 'digest.all' : `show.${show}`),
    ...topics.map((topic) => t(`topic.${topic}`)),
    ...filters,
  ];
  return (
    <ul aria-label={t('digest.counted')} className={classes.counted}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
