import { Button, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, SendButton } from '@plumbline/ui';

import type { QuestionReview_QuestionFragment as Question } from '../../../gql/graphql.ts';
import type { ReturnChoice } from '../lib/return-choices.ts';

interface ReturnDialogProps {
  question: Question;
  reasons: readonly { readonly key: string; readonly name: string }[];
  /** What was chosen before. */
  before: ReturnChoice | null;
  asksForPaper: boolean;
  onClose: () => void;
  onChoose: (choice: ReturnChoice) => void;
}

const LONGEST = 500;
const NONE: ReturnChoice = { reason: '', note: '', evidence: null };

/** Chooses why a question is returned. Nothing is sent yet. */
export function ReturnDialog({ question, reasons, before, asksForPaper, onClose, onChoose }: ReturnDialogProps) {
  const { t } = useTranslation('response');
  const [draft, setDraft] = useState(asksForPaper ? { ...(before ?? NONE), reason: 'evidence' } : (before ?? NONE));
  const change = (part: Partial<ReturnChoice>) => setDraft({ ...draft, ...part });
  const offered = reasons.filter(({ key }) => key !== 'evidence' || question.evidence.length > 0);
  const needsPaper = draft.reason === 'evidence';
  const isWhole =
    draft.reason !== '' &&
    (!needsPaper || draft.evidence !== null) &&
    (draft.reason !== 'other' || draft.note.trim() !== '');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) onChoose({ ...draft, evidence: needsPaper ? draft.evidence : null });
  };
  return (
    <Dialog title={t('choice.title', { question: question.title })} closeLabel={t('choice.cancel')} onClose={onClose}>
      <form onSubmit={keep}>
        <Stack gap="md">
          <Radio.Group
            label={t('choice.reason')}
            description={t('choice.reasonHelp')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          >
            <Stack gap="xs" mt="xs">
              {offered.map(({ key, name }, at) => (
                <Radio
                  key={key}
                  value={key}
                  label={name}
                  data-autofocus={draft.reason === key || (draft.reason === '' && at === 0) ? true : undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          {needsPaper && (
            <NativeSelect
              label={t('choice.paper')}
              value={draft.evidence ?? ''}
              onChange={(event) =>
                change({ evidence: event.currentTarget.value === '' ? null : event.currentTarget.value })
              }
              data={[
                { value: '', label: t('choice.choose') },
                ...question.evidence.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
          )}
          <Textarea
            label={t('choice.note')}
            description={t('choice.noteHelp')}
            value={draft.note}
            maxLength={LONGEST}
            autosize
            minRows={2}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('choice.cancel')}
            </Button>
            <SendButton type="submit" disabled={!isWhole}>
              {t('choice.keep')}
            </SendButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
