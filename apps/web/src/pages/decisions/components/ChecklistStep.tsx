import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './DecisionForm.module.css';
import type { StepProps } from './KindStep.tsx';
import { SafeguardingNotice } from './SafeguardingNotice.tsx';

/** The do-no-harm questions. Opening them runs the safeguarding check. */
export function ChecklistStep({ supplierId, form, draft, errors, onChange }: StepProps & { supplierId: string }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p className={classes.intro}>{t('checklist.intro')}</p>
      <SafeguardingNotice supplierId={supplierId} />
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
