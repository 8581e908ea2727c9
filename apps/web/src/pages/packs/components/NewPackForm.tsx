import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { PackFormQuery as FormData } from '../../../gql/graphql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { requestOf, type PackDraft } from '../lib/pack-draft.ts';
import { BuildPack } from '../packs-operations.ts';
import classes from './Packs.module.css';
import { SiteChoice } from './SiteChoice.tsx';
import { SupplierChoice } from './SupplierChoice.tsx';

interface NewPackFormProps {
  form: FormData['packForm'];
  draft: PackDraft;
  onChange: (draft: PackDraft) => void;
}

export function NewPackForm({ form, draft, onChange }: NewPackFormProps) {
  const { t, i18n } = useTranslation('packs');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const { run, busy, errors } = useChange(BuildPack, (data) => data.buildPack);
  const problems = errorsByField(errors.map((error) => ({ code: '', ...error })));
  const set = (change: Partial<PackDraft>) => onChange({ ...draft, ...change });
  const followsLots = form.purposes.some(({ code, followsLots: follows }) => follows && code === draft.purpose);
  const build = async (event: FormEvent) => {
    event.preventDefault();
    const built = await run(requestOf(draft));
    const id = built?.pack?.id;
    if (id !== undefined) void navigate({ to: '/o/$organisation/packs/$pack', params: { organisation, pack: id } });
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void build(event)}>
      <SupplierChoice
        chosen={draft.supplierIds}
        error={problems['supplierIds']}
        onChange={(supplierIds) => set({ supplierIds })}
      />
      <SiteChoice
        supplierIds={draft.supplierIds}
        chosen={draft.sites}
        error={problems['siteIds']}
        onChange={(sites) => set({ sites })}
      />
      <NativeSelect
        label={t('new.purpose')}
        data={form.purposes.map(({ code, text }) => ({ value: code, label: text }))}
        value={draft.purpose}
        error={problems['purpose']}
        onChange={({ currentTarget }) => set({ purpose: currentTarget.value })}
      />
      <NativeSelect
        label={t('new.language')}
        data={form.languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        value={draft.language}
        error={problems['language']}
        onChange={({ currentTarget }) => set({ language: currentTarget.value })}
      />
      <TextInput
        label={t('new.recipient')}
        description={t('new.recipientNote')}
        required
        value={draft.recipient}
        error={problems['recipient']}
        onChange={({ currentTarget }) => set({ recipient: currentTarget.value })}
      />
      <TagsInput
        label={t('new.products')}
        description={t('new.productsNote')}
        value={[...draft.products]}
        error={problems['products']}
        onChange={(products) => set({ products })}
      />
      {followsLots && (
        <>
          <NativeSelect
            label={t('new.chain')}
            description={t('new.chainNote')}
            data={form.chains.map(({ code, text }) => ({ value: code, label: text }))}
            value={draft.chain}
            error={problems['chain']}
            onChange={({ currentTarget }) => set({ chain: currentTarget.value })}
          />
          <TagsInput
            label={t('new.lots')}
            description={t('new.lotsNote')}
            value={[...draft.lots]}
            error={problems['lots']}
            onChange={(lots) => set({ lots })}
          />
        </>
      )}
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('new.periodFrom')}
          value={draft.periodFrom}
          error={problems['periodFrom']}
          onChange={({ currentTarget }) => set({ periodFrom: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('new.periodUntil')}
          value={draft.periodUntil}
          error={problems['periodUntil']}
          onChange={({ currentTarget }) => set({ periodUntil: currentTarget.value })}
        />
      </div>
      <TextInput
        type="date"
        label={t('new.asOf')}
        description={t('new.asOfNote')}
        max={form.today}
        value={draft.asOf}
        error={problems['asOf']}
        onChange={({ currentTarget }) => set({ asOf: currentTarget.value })}
      />
      {problems[''] !== undefined && <Notice tone="problem">{problems['']}</Notice>}
      <div className={classes.actions}>
        <SendButton type="submit" loading={busy}>
          {t('new.build')}
        </SendButton>
      </div>
    </form>
  );
}
