import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { asksForNumbers, errorsByField } from '../../../lib/field-errors.ts';
import type { Terms } from '../lib/asking-terms.ts';

const TermsFieldsFragment = graphql(/* GraphQL */ `
  fragment TermsFields_requestForm on RequestForm {
    sets {
      key
      name
      questions
      minutes
    }
    topics {
      key
      name
    }
    reasons {
      key
      name
    }
    sendsMail
  }
`);

interface TermsFieldsProps {
  form: FragmentType<typeof TermsFieldsFragment>;
  terms: Terms;
  onChange: (part: Partial<Terms>) => void;
  /** What the service has refused. */
  refused: readonly { readonly field: string | null; readonly code: string; readonly message: string }[];
  /** How it is said that small suppliers get the core questions; null where none is small. */
  smallHelp: string | null;
}

/** Which questions, why and until when. Why is shown to the supplier. */
export function TermsFields({ form: masked, terms, onChange, refused, smallHelp }: TermsFieldsProps) {
  const { t } = useTranslation('requests');
  const form = readFragment(TermsFieldsFragment, masked);
  const errors = errorsByField(refused);
  return (
    <>
      <Radio.Group label={t('ask.set')} value={terms.set} error={errors['set']} onChange={(set) => onChange({ set })}>
        <Stack gap="xs" mt="xs">
          {form.sets.map(({ key, name, questions, minutes }) => (
            <Radio key={key} value={key} label={t('ask.sized', { name, questions, minutes })} />
          ))}
          <Radio value="topics" label={t('ask.topics')} />
        </Stack>
      </Radio.Group>
      {terms.set === 'topics' && (
        <Checkbox.Group aria-label={t('ask.topics')} value={terms.topics} onChange={(topics) => onChange({ topics })}>
          <Stack gap="xs">
            {form.topics.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {smallHelp !== null && terms.set !== 'core' && (
        <TextInput
          label={t('ask.fullBecause')}
          description={smallHelp}
          value={terms.fullBecause}
          error={errors['fullBecause']}
          maxLength={500}
          onChange={(event) => onChange({ fullBecause: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('ask.reason')}
        value={terms.reason}
        error={errors['reason']}
        data={[
          { value: '', label: t('ask.choose') },
          ...form.reasons.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      <Textarea
        label={t('ask.note')}
        description={t('ask.noteHelp')}
        value={terms.note}
        error={errors['note']}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <TextInput
        label={t('ask.dueOn')}
        type="date"
        value={terms.dueOn}
        error={errors['dueOn']}
        onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
      />
      {form.sendsMail ? (
        <Checkbox
          label={t('ask.byHand')}
          checked={terms.byHand}
          onChange={(event) => onChange({ byHand: event.currentTarget.checked })}
        />
      ) : (
        <Notice>{t('ask.noMail')}</Notice>
      )}
      {asksForNumbers(refused) && (
        <NumbersChecked checked={terms.numbersChecked} onChange={(numbersChecked) => onChange({ numbersChecked })} />
      )}
    </>
  );
}
