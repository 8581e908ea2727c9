import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, SendButton } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { QuestionReview_QuestionFragment as Question } from '../../../gql/graphql.ts';
import { asksForNumbers } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { NoteAnswer } from '../response-operations.ts';

interface NoteDialogProps {
  requestId: string;
  question: Question;
  onClose: () => void;
  onSaved: () => void;
}

/** A note that only its writer reads. An empty one takes it away. */
export function NoteDialog({ requestId, question, onClose, onSaved }: NoteDialogProps) {
  const { t } = useTranslation('response');
  const save = useChange(NoteAnswer, (data) => data.noteAnswer);
  const [note, setNote] = useState(question.note);
  const [numbersChecked, setNumbersChecked] = useState(false);
  const told = save.errors.map((each) => ({ ...each, code: each.code ?? '' }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await save.run({ requestId, key: question.key, note, numbersChecked })) !== null) onSaved();
  };
  return (
    <Dialog title={t('note.title', { question: question.title })} closeLabel={t('choice.cancel')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Textarea
            label={t('note.label')}
            description={t('note.help')}
            value={note}
            error={told[0]?.message}
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {asksForNumbers(told) && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('choice.cancel')}
            </Button>
            <SendButton type="submit" loading={save.busy}>
              {t('note.save')}
            </SendButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
