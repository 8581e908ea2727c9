import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { FindingPanel_FindingFragment, Ledger_EntryFragment } from '../../../gql/graphql.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../../lib/field-errors.ts';
import { todayIn } from '../../import/lib/today.ts';
import {
  confirmInput,
  emptyDraft,
  entryInput,
  planInput,
  responseInput,
  scheduleInput,
  type Act,
  type Draft,
  type Target,
} from '../lib/draft.ts';
import { AcceptPlan, AddRemedyEntry, ConfirmByWorkers, MarkOnSchedule, RecordResponse } from '../remedy-operations.ts';
import { EntryFields } from './EntryFields.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import classes from './RemedyDialog.module.css';
import { ResponseFields } from './ResponseFields.tsx';
import { VerifierField } from './VerifierField.tsx';

/** What a person wants to do. */
export interface Asked {
  readonly act: Act;
  /** Name of the finding. */
  readonly name: string;
  readonly target: Target;
  /** The line to correct or take back. */
  readonly entry?: Ledger_EntryFragment | undefined;
  /** The plan that the supplier proposes: the form begins with it. */
  readonly proposed?: FindingPanel_FindingFragment['proposed'][number] | undefined;
}

interface RemedyDialogProps {
  asked: Asked;
  /** Called after it was recorded. */
  onChanged: () => void;
  onClose: () => void;
}

/** Fields that some form of the dialog shows; errors of others stand above them. */
const SHOWN: ReadonlySet<string> = new Set([
  'response',
  'source',
  'evidenceDate',
  'note',
  'workers',
  'formerWorkers',
  'owed',
  'amount',
  'from',
  'until',
  'paidBy',
  'verifier',
  'confirmedBy',
  'kind',
  'day',
]);

/** The form of one act about a finding. What is written stays until it is recorded or the dialog is closed. */
export function RemedyDialog({ asked, onChanged, onClose }: RemedyDialogProps) {
  const { t } = useTranslation('remedy');
  const { viewer } = useViewer();
  const sayFailure = useChangeFailure();
  const { act, name } = asked;
  const [draft, setDraft] = useState<Draft>(() => draftOf(todayIn(viewer.organisation.timeZone, new Date()), asked));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const send = useSend(asked);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const submit = async () => {
    if (act === 'confirm' && draft.verifier === '') return setErrors({ verifier: t('form.verifierMissing') });
    if (act === 'plan' && (draft.from === '' || draft.until === ''))
      return setErrors({ [draft.from === '' ? 'from' : 'until']: t('form.dayMissing') });
    if ((act === 'entry' || act === 'correct') && draft.day === '') return setErrors({ day: t('form.dayMissing') });
    if (draft.evidenceDate === '') return setErrors({ evidenceDate: t('form.dayMissing') });
    try {
      const userErrors = await send.run(draft);
      setErrors(errorsByField(userErrors));
      if (asksForNumbers(userErrors)) setNumbersFound(true);
      if (userErrors.length > 0) return;
      onChanged();
      onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    }
  };
  const fields = { draft, errors, onChange: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) };
  const others = Object.entries(errors).filter(([field]) => !SHOWN.has(field));
  return (
    <Dialog title={t(`dialog.${act}`, { name })} closeLabel={t('dialog.close')} onClose={onClose} size={620}>
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="pl-quiet">{t(`dialog.${act}Text`)}</p>
        {others.map(([field, message]) => (
          <Notice key={field} tone="problem">
            {message}
          </Notice>
        ))}
        {act === 'response' && <ResponseFields {...fields} />}
        {act === 'plan' && <PlanFields {...fields} />}
        {act === 'confirm' && (
          <VerifierField
            label={t('form.verifier')}
            error={errors['verifier']}
            value={draft.verifier}
            onChange={(verifier) => setDraft({ ...draft, verifier })}
          />
        )}
        {(act === 'entry' || act === 'correct') && <EntryFields {...fields} />}
        <EvidenceFields {...fields} act={act} />
        {numbersFound && (
          <NumbersChecked
            checked={draft.numbersChecked}
            onChange={(numbersChecked) => setDraft({ ...draft, numbersChecked })}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <SendButton type="submit" loading={send.busy}>
            {t(`dialog.${act}Send`)}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}

/** The form of a correction begins with what the line says, that of a plan with what the supplier proposes. */
function draftOf(today: string, { act, entry, proposed }: Asked): Draft {
  const empty = emptyDraft(today);
  if (proposed !== undefined) {
    const { workers, formerWorkers, owed, from, until } = proposed;
    return {
      ...empty,
      ...{ workers: String(workers), formerWorkers: String(formerWorkers), moneyOwed: true, from, until },
      ...{ amount: writtenAmount(owed), currency: owed.currency ?? empty.currency },
    };
  }
  if (entry === undefined) return act === 'entry' ? { ...empty, note: '' } : empty;
  const { kind, day, workers, formerWorkers, amount, source, confirmedBy, note } = entry;
  return {
    ...empty,
    ...{ kind, day, source },
    workers: String(workers),
    formerWorkers: String(formerWorkers),
    amount: amount === null ? '' : writtenAmount(amount),
    currency: amount?.currency ?? empty.currency,
    verifier: confirmedBy ?? '',
    note: act === 'take-back' ? '' : note,
  };
}

/** Sends the act. Returns what has to be put right. */
function useSend({ act, target, entry }: Asked) {
  const [record, recording] = useMutation(RecordResponse);
  const [accept, accepting] = useMutation(AcceptPlan);
  const [mark, marking] = useMutation(MarkOnSchedule);
  const [confirm, confirming] = useMutation(ConfirmByWorkers);
  const [add, adding] = useMutation(AddRemedyEntry);
  const remedyId = target.remedyId ?? '';
  const { version } = target;
  const run = async (draft: Draft) => {
    if (act === 'response')
      return (
        (await record({ variables: { input: responseInput(target, draft) } })).data?.recordResponse.userErrors ?? []
      );
    if (act === 'plan')
      return (await accept({ variables: { input: planInput(target, draft) } })).data?.acceptPlan.userErrors ?? [];
    if (act === 'schedule')
      return (
        (await mark({ variables: { input: scheduleInput(remedyId, version, draft) } })).data?.markOnSchedule
          .userErrors ?? []
      );
    if (act === 'confirm') {
      const { verifier } = draft;
      if (verifier === '') return [];
      const input = confirmInput(remedyId, version, { ...draft, verifier });
      return (await confirm({ variables: { input } })).data?.confirmByWorkers.userErrors ?? [];
    }
    const line = { remedyId, version, correctsId: entry?.id ?? null };
    const input = entryInput(line, draft, act === 'take-back');
    return (await add({ variables: { input } })).data?.addRemedyEntry.userErrors ?? [];
  };
  return {
    run,
    busy: recording.loading || accepting.loading || marking.loading || confirming.loading || adding.loading,
  };
}

/** An amount as it is typed. */
function writtenAmount({ minor, exponent }: { readonly minor: number; readonly exponent: number }): string {
  return (minor / 10 ** exponent).toFixed(exponent);
}
