import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DecisionForm_FormFragment } from '../../../gql/graphql.ts';
import type { Draft } from '../lib/draft.ts';
import type { FieldErrors } from '../../../lib/field-errors.ts';
import { KINDS } from '../lib/kinds.ts';
import classes from './DecisionForm.module.css';

export interface StepProps {
  form: DecisionForm_FormFragment;
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: Partial<Draft>) => void;
}

/** The decisions to choose from, in the order of the desk, with meaning and requirements. */
export function KindStep({ form, draft, errors, onChange }: StepProps) {
  const { t } = useTranslation('decisions');
  const offered = form.kinds.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  return (
    <Radio.Group
      label={t('form.kind')}
      value={draft.kind}
      error={errors['kind']}
      onChange={(value) => onChange({ kind: form.kinds.find(({ kind }) => kind === value)?.kind ?? null })}
    >
      <div className={classes.kinds}>
        {offered.map((option) => (
          <div key={option.kind} className={classes.kind} data-chosen={option.kind === draft.kind || undefined}>
            <Radio value={option.kind} label={<bdi>{option.name}</bdi>} description={<bdi>{option.explanation}</bdi>} />
            <p className={classes.needs}>
              {[
                option.needsChecklist ? t('form.needsChecklist') : null,
                option.needsConditions ? t('form.needsConditions') : null,
                option.reasons.length > 0 ? t('form.needsReason') : null,
                option.needsLots
                  ? t('form.directHold')
                  : option.needsApproval
                    ? t('form.needsApproval')
                    : t('form.direct'),
              ]
                .filter((text) => text !== null)
                .join(' ')}
            </p>
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
