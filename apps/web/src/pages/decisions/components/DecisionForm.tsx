import { useApolloClient } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, Steps, useFormat } from '@plumbline/ui';

import type { DecisionForm_FormFragment, SeenDecisionsInput } from '../../../gql/graphql.ts';
import type { Kept } from '../../../lib/use-kept.ts';
import type { OpenFlag } from '../lib/conditions.ts';
import type { Draft } from '../lib/draft.ts';
import { stepsOf, stepWithError, type DecisionStep } from '../lib/decision-steps.ts';
import { ChecklistStep } from './ChecklistStep.tsx';
import { DecisionDone } from './DecisionDone.tsx';
import classes from './DecisionForm.module.css';
import { KindStep } from './KindStep.tsx';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { OpenGrounds } from './OpenGrounds.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import { useDecision, type Decided } from '../use-decision.ts';

export interface DecisionFormProps {
  supplierId: string;
  /** What stands about the supplier, as its page shows it. */
  seen: SeenDecisionsInput;
  /** The open flags. */
  flags: readonly (OpenFlag & { readonly name: string })[];
  form: DecisionForm_FormFragment;
  /** What was written so far. */
  kept: Kept<Draft>;
  onClose: () => void;
}

/** The steps of a decision. Nothing is saved before the last; the text stays until it is sent. */
export function DecisionForm({ supplierId, seen, flags, form, kept, onClose }: DecisionFormProps) {
  const { t } = useTranslation('decisions');
  const format = useFormat();
  const client = useApolloClient();
  const writing = useDecision({ supplierId, seen, flags, form, kept });
  const { draft, option, offered, errors, setErrors, fields, numbersFound, loading, change } = writing;
  const [step, setStep] = useState<DecisionStep>('kind');
  const [decision, setDecision] = useState<Decided | null>(null);
  const findings = flags.filter((flag) => flag.class === 'FINDING').map((flag) => flag.name);
  const steps = stepsOf(option?.needsChecklist ?? false);
  const at = steps.indexOf(step);

  const content = useRef<HTMLDivElement>(null);
  // Keyboard and screen reader users start at the new step, not after it.
  const goTo = (next: DecisionStep) => {
    setStep(next);
    content.current?.focus();
  };
  useEffect(() => {
    const inputs = content.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [];
    ([...inputs].find((input) => input.matches(':checked')) ?? inputs[0])?.focus();
  }, []);
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const forward = () => {
    const missing = step === 'reason' ? {} : writing.missing(step === 'kind' ? 'kind' : 'answers');
    setErrors(missing);
    const next = steps[at + 1];
    if (Object.keys(missing).length === 0 && next !== undefined) goTo(next);
  };
  const send = async () => {
    if (option === undefined) return;
    const { decision: made, refused } = await writing.send();
    setDecision(made);
    // The number in the rail counts what is to be decided.
    if (made !== null) void client.refetchQueries({ include: ['Frame'] });
    goTo(stepWithError(refused, option.needsChecklist) ?? step);
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
                  <button type="button" onClick={() => goTo(key)}>
                    {text}
                  </button>
                ),
              }
            : {}),
        }))}
      />
      <OpenGrounds form={form} findings={findings} withRule={step === 'kind'} />
      {form.disclosedOn !== null && option?.needsChecklist === true && (
        <Notice tone="notice">{t('form.disclosed', { date: format.date(form.disclosedOn) })}</Notice>
      )}
      {errors[''] !== undefined && <Notice tone="problem">{errors['']}</Notice>}
      {errors['supplierId'] !== undefined && <Notice tone="problem">{errors['supplierId']}</Notice>}
      {errors['version'] !== undefined && <Notice tone="problem">{errors['version']}</Notice>}
      <div ref={content} tabIndex={-1} className={classes.step}>
        {step === 'kind' && <KindStep {...fields} />}
        {step === 'checklist' && <ChecklistStep {...fields} />}
        {step === 'reason' && option !== undefined && <ReasonStep {...fields} option={option} offered={offered} />}
        {numbersFound && step !== 'kind' && (
          <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={at <= 0 ? onClose : () => goTo(steps[at - 1] ?? 'kind')}>
          {at <= 0 ? t('form.cancel') : t('form.back')}
        </Button>
        {last && option !== undefined ? (
          <SendButton key="send" type="submit" loading={loading}>
            {option.needsApproval ? t('form.propose') : t('form.record')}
          </SendButton>
        ) : (
          <Button key="next" type="submit">
            {t('form.next')}
          </Button>
        )}
      </Group>
    </form>
  );
}
