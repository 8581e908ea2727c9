import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { EngagedPackFormQuery } from '../../../gql/graphql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { BuildEngagedPack } from '../engaged-operations.ts';
import classes from '../EngagedPackPage.module.css';
import { requestOf, type EngagedPackDraft } from '../lib/engaged-pack-draft.ts';

interface EngagedPackFormProps {
  engagement: string;
  form: EngagedPackFormQuery['engagedPackForm'];
  draft: EngagedPackDraft;
  onChange: (draft: EngagedPackDraft) => void;
}

/** Whom a pack of the engagement is about, what is in it and as of when. */
export function EngagedPackForm({ engagement, form, draft, onChange }: EngagedPackFormProps) {
  const { t, i18n } = useTranslation('engaged');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const { run, busy, errors } = useChange(BuildEngagedPack, (data) => data.buildEngagedPack);
  const problems = errorsByField(errors.map((error) => ({ code: '', ...error })));
  const set = (change: Partial<EngagedPackDraft>) => onChange({ ...draft, ...change });
  const build = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run(requestOf(engagement, draft))) === null) return;
    void navigate({ to: '/o/$organisation/engaged/$engagement', params: { organisation, engagement }, search: {} });
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void build(event)}>
      <MultiSelect
        label={t('newPack.suppliers')}
        searchable
        required
        hidePickedOptions
        data={form.suppliers.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...draft.suppliers]}
        error={problems['supplierIds']}
        onChange={(suppliers) => set({ suppliers })}
      />
      {form.kinds.length === 0 ? (
        <p className="pl-quiet">{t('newPack.noKinds')}</p>
      ) : (
        <Checkbox.Group
          label={t('newPack.kinds')}
          description={t('newPack.kindsNote')}
          value={[...draft.kinds]}
          error={problems['kinds']}
          onChange={(kinds) => set({ kinds })}
        >
          {form.kinds.map(({ code, text }) => (
            <Checkbox key={code} value={code} label={text} mt={6} />
          ))}
        </Checkbox.Group>
      )}
      <NativeSelect
        label={t('newPack.purpose')}
        data={form.purposes.map(({ code, text }) => ({ value: code, label: text }))}
        value={draft.purpose}
        error={problems['purpose']}
        onChange={({ currentTarget }) => set({ purpose: currentTarget.value })}
      />
      <NativeSelect
        label={t('newPack.language')}
        data={form.languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        value={draft.language}
        error={problems['language']}
        onChange={({ currentTarget }) => set({ language: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('newPack.asOf')}
        description={t('newPack.asOfNote', { buyer: form.buyerName })}
        max={form.today}
        value={draft.asOf}
        error={problems['asOf']}
        onChange={({ currentTarget }) => set({ asOf: currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('newPack.periodFrom')}
          value={draft.periodFrom}
          error={problems['periodFrom']}
          onChange={({ currentTarget }) => set({ periodFrom: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('newPack.periodUntil')}
          value={draft.periodUntil}
          error={problems['periodUntil']}
          onChange={({ currentTarget }) => set({ periodUntil: currentTarget.value })}
        />
      </div>
      {problems[''] !== undefined && <Notice tone="problem">{problems['']}</Notice>}
      <div>
        <SendButton type="submit" loading={busy}>
          {t('newPack.build')}
        </SendButton>
      </div>
    </form>
  );
}
