import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { usePersonText } from '@plumbline/ui';

import type { FieldErrors } from '../../../lib/field-errors.ts';
import type { DecisionForm_FormFragment } from '../../../gql/graphql.ts';
import { chosenConditions, type OfferedCondition } from '../lib/conditions.ts';
import type { Draft } from '../lib/draft.ts';
import classes from './DecisionForm.module.css';

interface ConditionsFieldProps {
  offered: readonly OfferedCondition[];
  owners: DecisionForm_FormFragment['owners'];
  needsOwner: boolean;
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: Partial<Draft>) => void;
}

/** Conditions from what would clear each open flag, those in one's own words, and who sees to them. */
export function ConditionsField({ offered, owners, needsOwner, draft, errors, onChange }: ConditionsFieldProps) {
  const { t } = useTranslation('decisions');
  const personText = usePersonText();
  const chosen = chosenConditions(offered, draft.chosen ?? null);
  const choose = (text: string, wanted: boolean) =>
    onChange({ chosen: wanted ? [...chosen, text] : chosen.filter((one) => one !== text) });
  return (
    <>
      {offered.length > 0 && (
        <fieldset className={classes.offered}>
          <legend>{t('form.offered')}</legend>
          {offered.map(({ text }) => (
            <Checkbox
              key={text}
              size="xs"
              label={text}
              checked={chosen.includes(text)}
              onChange={({ currentTarget }) => choose(text, currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
      <Textarea
        label={offered.length > 0 ? t('form.ownConditions') : t('form.conditions')}
        description={t('form.conditionsHelp')}
        autosize
        minRows={2}
        required={chosen.length === 0}
        value={draft.conditions}
        error={errors['conditions']}
        onChange={({ currentTarget }) => onChange({ conditions: currentTarget.value })}
      />
      <NativeSelect
        label={needsOwner ? t('form.owner') : t('form.ownerOptional')}
        description={t('form.ownerHelp')}
        required={needsOwner}
        value={draft.owner ?? ''}
        error={errors['ownerId']}
        data={[
          { value: '', label: t('form.ownerChoose') },
          ...owners.map(({ id, person, isYou }) => ({
            value: id,
            label: isYou ? t('form.ownerYou', { name: personText(person) }) : personText(person),
          })),
        ]}
        onChange={({ currentTarget }) => onChange({ owner: currentTarget.value })}
      />
    </>
  );
}
