import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { RunSafeguardingCheck } from '../decision-operations.ts';
import classes from './DecisionForm.module.css';
import type { StepProps } from './KindStep.tsx';

/** The do-no-harm questions. Opening them runs the safeguarding check, whose answer is the same for every supplier. */
export function ChecklistStep({ supplierId, form, draft, errors, onChange }: StepProps & { supplierId: string }) {
  const { t } = useTranslation('decisions');
  const [check, { data, error }] = useMutation(RunSafeguardingCheck);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // A failure is shown below; the decision runs the same check again.
    check({ variables: { supplierId } }).catch(() => undefined);
  }, [check, supplierId]);
  return (
    <>
      <p className={classes.intro}>{t('checklist.intro')}</p>
      {data !== undefined && data !== null && (
        <Notice>
          <bdi>{data.runSafeguardingCheck.text}</bdi>
        </Notice>
      )}
      {error !== undefined && <Notice tone="notice">{t('checklist.checkLater')}</Notice>}
      {form.checklist.map(({ key, question, help }) => (
        <Textarea
          key={key}
          label={<bdi>{question}</bdi>}
          description={<bdi>{help}</bdi>}
          autosize
          minRows={2}
          required
          value={draft.answers[key] ?? ''}
          error={errors[`checklist.${key}`]}
          onChange={({ currentTarget }) => onChange({ answers: { ...draft.answers, [key]: currentTarget.value } })}
        />
      ))}
    </>
  );
}
