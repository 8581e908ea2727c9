import { useQuery } from '@apollo/client/react';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import type { Corridor_CorridorFragment as Corridor, CorridorFormQuery as Form } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useChange } from '../../../service/use-change.ts';
import { ACCESSES, AGENT_USES, HOLDERS, SOURCES, WORKERS } from '../lib/choices.ts';
import { corridorDraft, newCorridor, type CorridorDraft } from '../lib/corridor-draft.ts';
import { ChangeCorridor, RecordCorridor } from '../recruitment-changes.ts';
import { CorridorFormQuery } from '../recruitment-operations.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { CorridorAgents } from './CorridorAgents.tsx';
import { FormDialog } from './FormDialog.tsx';
import classes from './Recruitment.module.css';

interface CorridorDialogProps {
  supplier: string;
  /** Null for a new one. */
  corridor: Corridor | null;
  /** Gets the id of a new one. */
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** Records a corridor, or changes what it says; its ledger is entered on its page. */
export function CorridorDialog({ supplier, corridor, onSaved, onClose }: CorridorDialogProps) {
  const { t } = useTranslation('recruitment');
  const result = useQuery(CorridorFormQuery, { variables: { supplierId: supplier } });
  const title = t(corridor === null ? 'corridor.add' : 'corridor.editTitle');
  if (result.data === undefined) {
    return (
      <Dialog title={title} closeLabel={t('close')} onClose={onClose} size={640}>
        <PageQuery result={result} what={t('corridor.formWhat')} layout="rows">
          {() => null}
        </PageQuery>
      </Dialog>
    );
  }
  return <CorridorForm {...{ supplier, corridor, onSaved, onClose, title }} form={result.data} />;
}

const FIELDS = [
  'siteKey',
  'origin',
  'destination',
  'agentUse',
  'agentIds',
  'contractDays',
  'contractLanguage',
  'documentAccess',
  'evidenceDate',
];

type Answer = 'YES' | 'NO';
const ANSWERS: readonly Answer[] = ['YES', 'NO'];
const answerOf = (value: boolean | null): Answer | null => (value === null ? null : value ? 'YES' : 'NO');
const truthOf = (answer: Answer | null): boolean | null => (answer === null ? null : answer === 'YES');

function CorridorForm({
  supplier,
  corridor,
  form,
  title,
  onSaved,
  onClose,
}: CorridorDialogProps & { form: Form; title: string }) {
  const { t } = useTranslation('recruitment');
  const { sites } = form.supplierCorridors;
  const [draft, setDraft] = useState<CorridorDraft>(() =>
    corridor === null
      ? newCorridor(new Date().toISOString().slice(0, 10), sites[0]?.country?.key ?? '')
      : corridorDraft(corridor),
  );
  const set = (values: Partial<CorridorDraft>) => setDraft((before) => ({ ...before, ...values }));
  const record = useChange(RecordCorridor, (data) => data.recordCorridor);
  const change = useChange(ChangeCorridor, (data) => data.changeCorridor);
  const { errors, busy } = corridor === null ? record : change;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const countries = form.recruitmentChoices.countries.map(({ key, name }) => ({ value: key, label: name }));
  const country = (field: 'origin' | 'destination') => (
    <Select
      label={t(`corridorForm.${field}`)}
      required
      searchable
      data={countries}
      value={draft[field] === '' ? null : draft[field]}
      error={errorOf(field)}
      onChange={(chosen) => set({ [field]: chosen ?? '' })}
    />
  );
  const save = async () => {
    const saved =
      corridor === null
        ? await record.run({ ...draft, supplierId: supplier })
        : await change.run({ ...draft, corridorId: corridor.id, version: corridor.version });
    if (saved?.corridor == null) return;
    onSaved(saved.corridor.id);
    onClose();
  };
  return (
    <FormDialog
      title={title}
      problems={errors.filter(({ field }) => field === null || !FIELDS.includes(field)).map(({ message }) => message)}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Select
        label={t('corridorForm.siteKey')}
        placeholder={t('corridorForm.whole')}
        data={sites.map(({ key, name }) => ({ value: key, label: name === '' ? t('corridorForm.onlySite') : name }))}
        value={draft.siteKey}
        clearable
        clearButtonProps={{ 'aria-label': t('clear', { label: t('corridorForm.siteKey') }) }}
        error={errorOf('siteKey')}
        onChange={(siteKey) => set({ siteKey })}
      />
      <div className={classes.pair}>
        {country('origin')}
        {country('destination')}
        <ChoiceSelect
          label={t('corridorForm.workers')}
          choices={WORKERS}
          textOf={(choice) => t(`workers.${choice}`)}
          value={draft.workers}
          onChange={(workers) => set({ workers })}
        />
        <ChoiceSelect
          label={t('corridorForm.agentUse')}
          choices={AGENT_USES}
          textOf={(choice) => t(`agentUse.${choice}`)}
          value={draft.agentUse}
          error={errorOf('agentUse')}
          onChange={(agentUse) => set({ agentUse })}
        />
      </div>
      <CorridorAgents
        agents={form.labourAgents.agents.map(({ agent }) => agent)}
        draft={draft}
        error={errorOf('agentIds')}
        onChange={set}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('corridorForm.contractLanguage')}
          value={draft.contractLanguage ?? ''}
          error={errorOf('contractLanguage')}
          onChange={({ currentTarget }) => set({ contractLanguage: currentTarget.value })}
        />
        <ChoiceSelect
          label={t('corridorForm.contractUnderstood')}
          choices={ANSWERS}
          textOf={(choice) => t(`answer.${choice}`)}
          value={answerOf(draft.contractUnderstood)}
          onChange={(answer) => set({ contractUnderstood: truthOf(answer) })}
        />
        <NumberInput
          label={t('corridorForm.contractDays')}
          min={0}
          allowDecimal={false}
          hideControls
          value={draft.contractDays ?? ''}
          error={errorOf('contractDays')}
          onChange={(days) => set({ contractDays: typeof days === 'number' ? days : null })}
        />
        <ChoiceSelect
          label={t('corridorForm.loan')}
          choices={ANSWERS}
          textOf={(choice) => t(`answer.${choice}`)}
          value={answerOf(draft.loan)}
          onChange={(answer) => set({ loan: truthOf(answer) })}
        />
        <ChoiceSelect
          label={t('corridorForm.documentHolder')}
          choices={HOLDERS}
          textOf={(choice) => t(`holder.${choice}`)}
          value={draft.documentHolder}
          onChange={(documentHolder) => set({ documentHolder })}
        />
        <ChoiceSelect
          label={t('corridorForm.documentAccess')}
          choices={ACCESSES}
          textOf={(choice) => t(`access.${choice}`)}
          value={draft.documentAccess}
          error={errorOf('documentAccess')}
          onChange={(documentAccess) => set({ documentAccess })}
        />
        <ChoiceSelect
          label={t('corridorForm.source')}
          description={t('sourceHelp')}
          choices={SOURCES}
          textOf={(choice) => t(`source.${choice}`)}
          required
          value={draft.source}
          onChange={(source) => set({ source: source ?? draft.source })}
        />
        <TextInput
          type="date"
          label={t('corridorForm.evidenceDate')}
          description={t('corridorForm.evidenceDateHelp')}
          required
          value={draft.evidenceDate}
          error={errorOf('evidenceDate')}
          onChange={({ currentTarget }) => set({ evidenceDate: currentTarget.value })}
        />
      </div>
    </FormDialog>
  );
}
