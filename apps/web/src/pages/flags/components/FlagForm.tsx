import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import { Approvers } from '../../../frame/Approvers.tsx';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { FlagFormQuery } from '../../../gql/graphql.ts';
import type { Kept } from '../../../lib/use-kept.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../../lib/field-errors.ts';
import { WITHOUT_NOTE, type FlagAct } from '../lib/flag-acts.ts';
import { EMPTY_DRAFT, missingFields, type FlagDraft } from '../lib/flag-draft.ts';
import { useSendAct, type ActSubject } from '../lib/use-send-act.ts';
import { ChooseEvidence } from '../../library/ChooseEvidence.tsx';
import { ActFields } from './ActFields.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import classes from './FlagForm.module.css';

interface FlagFormProps {
  act: FlagAct;
  subject: ActSubject;
  form: FlagFormQuery['flagForm'];
  checks: readonly number[];
  kept: Kept<FlagDraft>;
  onClose: () => void;
}

/** The form of one act on a flag. What the service refuses stands at its field. */
export function FlagForm({ act, subject, form, checks, kept, onClose }: FlagFormProps) {
  const { t } = useTranslation('flags');
  const sayFailure = useChangeFailure();
  const { send, busy } = useSendAct(subject);
  const draft = kept.value ?? EMPTY_DRAFT;
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const kinds = act === 'clear' ? form.evidence.map(({ kind }) => kind) : [];
  const cannotClear = act === 'clear' && kinds.length === 0;
  const change = (part: Partial<FlagDraft>) => kept.keep({ ...draft, ...part });

  const submit = async () => {
    const missing = missingFields(kinds, draft);
    if (missing.length > 0) {
      setErrors(Object.fromEntries(missing.map((field) => [field, t(missingText(field))])));
      return;
    }
    try {
      const refused = await send(act, kinds, draft);
      setErrors(errorsByField(refused));
      if (asksForNumbers(refused)) setNumbersFound(true);
      if (refused.length > 0) return;
      kept.forget();
      onClose();
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
    }
  };
  const { '': general, version, ...fields } = errors;
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t(cannotClear ? 'form.notByHand' : `form.${act}`)}</p>
      {[general, version].map(
        (message) =>
          message !== undefined && (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ),
      )}
      {act === 'clear' && <EvidenceFields evidence={form.evidence} draft={draft} errors={fields} onChange={change} />}
      {act === 'clear' && !cannotClear && (
        <ChooseEvidence
          supplierId={subject.supplierId}
          value={draft.files ?? []}
          error={fields['evidenceIds']}
          onChange={(files) => change({ files })}
        />
      )}
      <ActFields act={act} form={form} checks={checks} draft={draft} errors={fields} onChange={change} />
      {!WITHOUT_NOTE.has(act) && (
        <Textarea
          label={t('form.note')}
          description={t('form.noPersonalData')}
          autosize
          minRows={3}
          required
          value={draft.note}
          error={fields['note']}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      )}
      {numbersFound && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
      )}
      {((act === 'clear' && form.needsSecondPerson) || act === 'proposeReopening') && (
        <Approvers approvers={form.approvers} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        {!cannotClear && (
          <SendButton type="submit" loading={busy}>
            {t(act === 'clear' ? (form.needsSecondPerson ? 'form.propose' : 'form.clearNow') : `act.${act}`)}
          </SendButton>
        )}
      </Group>
    </form>
  );
}

function missingText(field: string): 'form.evidenceMissing' | 'form.dayMissing' | 'form.giverMissing' {
  if (field.endsWith('.on')) return 'form.dayMissing';
  return field.endsWith('.givenBy') ? 'form.giverMissing' : 'form.evidenceMissing';
}
