import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { FlagFormQuery } from '../../../gql/graphql.ts';
import { EMPTY_EVIDENCE, type DraftProps, type EvidenceDraft } from '../lib/flag-draft.ts';
import classes from './FlagForm.module.css';

type Evidence = FlagFormQuery['flagForm']['evidence'];

/** The evidence that the rule names, kind by kind: of which day, from whom, what it shows. */
export function EvidenceFields({ evidence, draft, errors, onChange }: DraftProps & { evidence: Evidence }) {
  return evidence.map((each) => (
    <OneKind
      key={each.kind}
      kind={each}
      value={draft.evidence[each.kind] ?? EMPTY_EVIDENCE}
      errors={errors}
      onChange={(value) => onChange({ evidence: { ...draft.evidence, [each.kind]: value } })}
    />
  ));
}

interface OneKindProps extends Pick<DraftProps, 'errors'> {
  kind: Evidence[number];
  value: EvidenceDraft;
  onChange: (value: EvidenceDraft) => void;
}

function OneKind({ kind: { kind, name, givers }, value, errors, onChange }: OneKindProps) {
  const { t } = useTranslation('flags');
  const missing = errors[`evidence.${kind}`];
  const id = useId();
  return (
    <fieldset className={classes.evidence} aria-describedby={missing === undefined ? undefined : id}>
      <legend>{name}</legend>
      {missing !== undefined && (
        <p id={id} role="alert" className={classes.missing}>
          {missing}
        </p>
      )}
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('form.evidenceOn')}
          required
          value={value.on}
          error={errors[`evidence.${kind}.on`]}
          onChange={({ currentTarget }) => onChange({ ...value, on: currentTarget.value })}
        />
        <NativeSelect
          label={t('form.givenBy')}
          required
          value={value.givenBy}
          error={errors[`evidence.${kind}.givenBy`]}
          data={[
            { value: '', label: t('form.choose') },
            ...givers.map((each) => ({ value: each.key, label: each.name })),
          ]}
          onChange={({ currentTarget }) => onChange({ ...value, givenBy: currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('form.evidenceNote')}
        autosize
        minRows={1}
        required
        value={value.note}
        error={errors[`evidence.${kind}.note`]}
        onChange={({ currentTarget }) => onChange({ ...value, note: currentTarget.value })}
      />
    </fieldset>
  );
}
