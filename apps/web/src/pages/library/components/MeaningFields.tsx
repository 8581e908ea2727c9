import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';

import type { EvidenceDraft } from '../lib/evidence-draft.ts';
import { EvidenceChoicesFragment } from '../library-operations.ts';
import { useLanguageName } from '../lib/use-language-name.ts';
import classes from './Library.module.css';
import { OriginalSelect } from './OriginalSelect.tsx';
import { SiteSelect } from './SiteSelect.tsx';

interface Refusal {
  readonly field: string | null;
  readonly code?: string;
  readonly message: string;
}

interface MeaningFieldsProps {
  /** The file that is described; null for one that is new. */
  evidenceId: string | null;
  /** Of the suppliers that it hangs on. */
  supplierIds: readonly string[];
  choices: FragmentType<typeof EvidenceChoicesFragment>;
  draft: EvidenceDraft;
  errors: readonly Refusal[];
  onChange: (part: Partial<EvidenceDraft>) => void;
}

/** What a file is, covers, and may be used for. */
export function MeaningFields({
  evidenceId,
  supplierIds,
  choices: masked,
  draft,
  errors,
  onChange,
}: MeaningFieldsProps) {
  const choices = readFragment(EvidenceChoicesFragment, masked);
  const { t } = useTranslation('library');
  const languageName = useLanguageName();
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const text = (field: 'name' | 'issuer' | 'licence' | 'language' | 'workers', help = false, required = false) => (
    <TextInput
      label={t(`form.${field}`)}
      {...(help ? { description: t(`form.${field as 'licence'}Help`) } : {})}
      required={required}
      value={draft[field]}
      error={errorOf(field)}
      {...(field === 'workers' ? { inputMode: 'numeric' as const } : {})}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  const day = (field: 'datedOn' | 'validUntil' | 'periodFrom' | 'periodUntil') => (
    <TextInput
      type="date"
      label={t(`form.${field}`)}
      value={draft[field]}
      error={errorOf(field)}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  const tag = draft.language.trim();
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('form.kind')}
          required
          searchable
          data={choices.kinds.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.kind === '' ? null : draft.kind}
          error={errorOf('kind')}
          onChange={(kind) => onChange({ kind: kind ?? '' })}
        />
        {text('name', false, true)}
        {text('issuer')}
        <Select
          label={t('form.grade')}
          description={t('form.gradeHelp')}
          required
          allowDeselect={false}
          data={choices.grades.map(({ key, name }) => ({
            value: key,
            label: t('gradeText', { grade: key, text: name }),
          }))}
          value={draft.grade}
          onChange={(grade) => onChange({ grade: (grade ?? 'D') as EvidenceDraft['grade'] })}
        />
      </div>
      <Textarea
        label={t('form.covers')}
        description={t('form.coversHelp')}
        autosize
        value={draft.covers}
        error={errorOf('covers')}
        onChange={({ currentTarget }) => onChange({ covers: currentTarget.value })}
      />
      <SiteSelect supplierIds={supplierIds} value={draft.siteIds} onChange={(siteIds) => onChange({ siteIds })} />
      {(choices.kindsOfGoods.includes(draft.kind) || draft.lots.length > 0 || draft.steps.length > 0) && (
        <div className={classes.pair}>
          <TagsInput
            label={t('form.lots')}
            description={t('form.lotsHelp')}
            value={[...draft.lots]}
            error={errorOf('lots')}
            onChange={(lots) => onChange({ lots })}
          />
          <MultiSelect
            label={t('form.steps')}
            description={t('form.stepsHelp')}
            hidePickedOptions
            data={choices.steps.map(({ key, name }) => ({ value: key, label: name }))}
            value={[...draft.steps]}
            error={errorOf('steps')}
            onChange={(steps) => onChange({ steps })}
          />
        </div>
      )}
      <div className={classes.pair}>
        {day('datedOn')}
        {day('validUntil')}
        {day('periodFrom')}
        {day('periodUntil')}
        <TextInput
          label={t('form.language')}
          description={
            tag !== '' && languageName(tag) !== tag
              ? t('form.languageIs', { language: languageName(tag) })
              : t('form.languageHelp')
          }
          value={draft.language}
          error={errorOf('language')}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
        />
        <OriginalSelect
          evidenceId={evidenceId}
          value={draft.translationOf}
          onChange={(translationOf) => onChange({ translationOf })}
        />
        {text('workers', true)}
        {text('licence', true)}
        <Select
          label={t('form.audience')}
          description={t('form.audienceHelp')}
          allowDeselect={false}
          data={(['READERS', 'DECIDERS'] as const).map((value) => ({ value, label: t(`audience.${value}`) }))}
          value={draft.audience}
          onChange={(audience) => onChange({ audience: audience ?? 'READERS' })}
        />
      </div>
      {errors.some(({ code }) => code === 'PERSONAL_NUMBER') && (
        <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => onChange({ numbersChecked })} />
      )}
    </>
  );
}
