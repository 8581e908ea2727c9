import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Approvers } from '../../../frame/Approvers.tsx';
import type { DecisionForm_FormFragment } from '../../../gql/graphql.ts';
import { ChooseEvidence } from '../../library/ChooseEvidence.tsx';
import type { OfferedCondition } from '../lib/conditions.ts';
import { ConditionsField } from './ConditionsField.tsx';
import { LotsField } from './LotsField.tsx';
import classes from './DecisionForm.module.css';
import type { StepProps } from './KindStep.tsx';

interface ReasonStepProps extends StepProps {
  supplierId: string;
  option: DecisionForm_FormFragment['kinds'][number];
  offered: readonly OfferedCondition[];
}

/** Why, under which conditions, until when, and who will be asked. */
export function ReasonStep({ supplierId, option, form, offered, draft, errors, onChange }: ReasonStepProps) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p className={classes.intro}>
        <b>{option.name}.</b> {option.explanation}
      </p>
      {option.needsLots && (
        <LotsField supplierId={supplierId} form={form} draft={draft} errors={errors} onChange={onChange} />
      )}
      {option.reasons.length > 0 && (
        <NativeSelect
          label={t('form.listedReason')}
          required
          value={draft.reasonCode ?? ''}
          error={errors['reasonCode']}
          data={[
            { value: '', label: t('form.listedReasonChoose') },
            ...option.reasons.map(({ key, text }) => ({ value: key, label: text })),
          ]}
          onChange={({ currentTarget }) => onChange({ reasonCode: currentTarget.value })}
        />
      )}
      <Textarea
        label={t('form.reason')}
        description={t('form.noPersonalData')}
        autosize
        minRows={3}
        required
        value={draft.reason}
        error={errors['reason']}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
      {option.needsConditions && (
        <ConditionsField
          offered={offered}
          owners={form.owners}
          needsOwner={option.needsOwner}
          draft={draft}
          errors={errors}
          onChange={onChange}
        />
      )}
      {!option.needsLots && (
        <div className={classes.dates}>
          <TextInput
            type="date"
            label={option.needsConditions ? t('form.until') : t('form.untilOptional')}
            description={t('form.untilHelp')}
            required={option.needsConditions}
            value={draft.until}
            error={errors['until']}
            onChange={({ currentTarget }) => onChange({ until: currentTarget.value })}
          />
          {option.needsConditions && (
            <TextInput
              type="date"
              label={t('form.remedyDate')}
              description={t('form.remedyHelp')}
              required
              value={draft.remedyDate}
              error={errors['remedyDate']}
              onChange={({ currentTarget }) => onChange({ remedyDate: currentTarget.value })}
            />
          )}
        </div>
      )}
      <ChooseEvidence
        supplierId={supplierId}
        value={draft.files ?? []}
        error={errors['evidenceIds']}
        onChange={(files) => onChange({ files })}
      />
      {option.needsApproval && <Approvers approvers={form.approvers} />}
    </>
  );
}
