import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FactFormQuery } from '../../../gql/graphql.ts';
import type { FieldErrors } from '../../../lib/field-errors.ts';
import type { StatementDraft } from '../lib/statement-draft.ts';
import classes from './StatementForm.module.css';

interface SourceFieldsProps {
  form: FactFormQuery['factForm'];
  draft: StatementDraft;
  errors: FieldErrors;
  onChange: (part: Partial<StatementDraft>) => void;
}

/** Who said it, how it is known, of which day, and what else is to be said. */
export function SourceFields({ form, draft, errors, onChange }: SourceFieldsProps) {
  const { t } = useTranslation('facts');
  const source = form.sources.find(({ key }) => key === draft.source);
  const assurance = source?.assurances.find(({ key }) => key === draft.assurance);
  const chooseSource = (key: string | null) => {
    const chosen = form.sources.find((each) => each.key === key);
    onChange({ source: chosen?.key ?? '', assurance: chosen?.assurances[0]?.key ?? '' });
  };
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('form.source')}
          description={t('form.sourceHelp')}
          data={form.sources.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.source}
          error={errors['source']}
          onChange={chooseSource}
        />
        <Select
          label={t('form.assurance')}
          description={t('form.assuranceHelp')}
          data={(source?.assurances ?? []).map(({ key }) => ({ value: key, label: t(`assurance.${key}`) }))}
          value={draft.assurance}
          error={errors['assurance']}
          onChange={(key) => onChange({ assurance: key ?? '' })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('form.evidenceDate')}
          description={t('form.evidenceDateHelp')}
          max={form.today}
          required
          value={draft.evidenceDate}
          error={errors['evidenceDate']}
          onChange={({ currentTarget }) => onChange({ evidenceDate: currentTarget.value })}
        />
        <TextInput
          label={assurance?.needsDocument === true ? t('form.document') : t('form.documentOptional')}
          description={t('form.documentHelp')}
          required={assurance?.needsDocument === true}
          value={draft.document}
          error={errors['document']}
          onChange={({ currentTarget }) => onChange({ document: currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('form.note')}
        description={t('form.noteHelp')}
        autosize
        minRows={2}
        value={draft.note}
        error={errors['note']}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
    </>
  );
}
