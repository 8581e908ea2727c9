import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Steps } from '@plumbline/ui';

import type { DecisionFormQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../service/failure.ts';
import { Decide } from '../decision-operations.ts';
import { answersOf, emptyDraft, inputOf, type Draft } from '../lib/draft.ts';
import { stepsOf, stepWithError, type DecisionStep } from '../lib/decision-steps.ts';
import { errorsByField, type FieldErrors } from '../lib/field-errors.ts';
import { ChecklistStep } from './ChecklistStep.tsx';
import { DecisionDone } from './DecisionDone.tsx';
import classes from './DecisionForm.module.css';
import { KindStep } from './KindStep.tsx';
import { ReasonStep } from './ReasonStep.tsx';

export interface DecisionFormProps {
  supplierId: string;
  form: DecisionFormQuery['decisionForm'];
  onClose: () => void;
}

/** The steps to a decision. Nothing is saved before the last; what was written stays while one goes back and forth. */
export function DecisionForm({ supplierId, form, onClose }: DecisionFormProps) {
  const { t } = useTranslation('decisions');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [step, setStep] = useState<DecisionStep>('kind');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [decide, { loading, data }] = useMutation(Decide);
  const option = form.kinds.find(({ kind }) => kind === draft.kind);
  const steps = stepsOf(option?.needsChecklist ?? false);
  const at = steps.indexOf(step);
  const decision = data?.decide.decision ?? null;

  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const forward = () => {
    if (step === 'kind' && option === undefined) return setErrors({ kind: t('form.kindMissing') });
    const missing = step === 'checklist' ? answersOf(form.checklist, draft, t('form.answerMissing')) : {};
    setErrors(missing);
    const next = steps[at + 1];
    if (Object.keys(missing).length === 0 && next !== undefined) setStep(next);
  };
  const send = async () => {
    if (option === undefined) return;
    try {
      const answer = await decide({ variables: { input: inputOf(supplierId, option, draft) } });
      const refused = errorsByField(answer.data?.decide.userErrors ?? []);
      setErrors(refused);
      setStep(stepWithError(refused, option.needsChecklist) ?? step);
    } catch (error) {
      setErrors({ '': t('failed', { id: failureOf(error as Error).requestId ?? '' }) });
    }
  };
  if (decision !== null) {
    return <DecisionDone decision={decision} approvers={form.approvers} onClose={onClose} />;
  }
  const last = at === steps.length - 1;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (last) void send();
        else forward();
      }}
    >
      <Steps
        current={step}
        steps={steps.map((key, index) => ({
          key,
          title: t(`step.${key}`),
          done: index < at,
          ...(index < at
            ? {
                link: (text) => (
                  <button type="button" onClick={() => setStep(key)}>
                    {text}
                  </button>
                ),
              }
            : {}),
        }))}
      />
      {form.openFindings > 0 && (
        <Notice tone="notice">{t('form.openFindings', { count: form.openFindings })}</Notice>
      )}
      {errors[''] !== undefined && <Notice tone="problem">{errors['']}</Notice>}
      {errors['supplierId'] !== undefined && <Notice tone="problem">{errors['supplierId']}</Notice>}
      {errors['version'] !== undefined && <Notice tone="problem">{errors['version']}</Notice>}
      {step === 'kind' && <KindStep form={form} draft={draft} errors={errors} onChange={change} />}
      {step === 'checklist' && (
        <ChecklistStep supplierId={supplierId} form={form} draft={draft} errors={errors} onChange={change} />
      )}
      {step === 'reason' && option !== undefined && (
        <ReasonStep option={option} approvers={form.approvers} draft={draft} errors={errors} onChange={change} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={at <= 0 ? onClose : () => setStep(steps[at - 1] ?? 'kind')}>
          {at <= 0 ? t('form.cancel') : t('form.back')}
        </Button>
        <Button type="submit" loading={loading}>
          {!last || option === undefined ? t('form.next') : option.needsApproval ? t('form.propose') : t('form.record')}
        </Button>
      </Group>
    </form>
  );
}
