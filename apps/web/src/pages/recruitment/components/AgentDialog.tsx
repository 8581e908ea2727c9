import { useQuery } from '@apollo/client/react';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { Agent_AgentFragment as Agent, LabourAgentInput } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { AD_CHANNELS, LICENCES, SERVICES, SOURCES, SUB_AGENTS } from '../lib/choices.ts';
import type { Whole } from '../lib/corridor-draft.ts';
import { ChangeLabourAgent, RecordLabourAgent } from '../recruitment-changes.ts';
import { CountriesQuery } from '../recruitment-operations.ts';
import { ChoiceBoxes } from './ChoiceBoxes.tsx';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { FormDialog } from './FormDialog.tsx';
import classes from './Recruitment.module.css';

interface AgentDialogProps {
  /** Null for a new one. */
  agent: Agent | null;
  onSaved: () => void;
  onClose: () => void;
}

type Draft = Whole<Omit<LabourAgentInput, 'otherNames'>> & { readonly otherNames: string };

function draftOf(agent: Agent | null): Draft {
  return {
    name: agent?.name ?? '',
    country: agent?.country.key ?? '',
    otherNames: agent?.otherNames.join('\n') ?? '',
    licenceNumber: agent?.licenceNumber ?? '',
    register: agent?.register ?? '',
    checkedOn: agent?.checkedOn ?? null,
    licence: agent?.licence ?? null,
    licenceUntil: agent?.licenceUntil ?? null,
    services: agent?.services ?? [],
    subAgents: agent?.subAgents ?? null,
    adChannels: agent?.adChannels ?? [],
    complaints: agent?.complaints.map(({ day, source, text }) => ({ day, source, text })) ?? [],
    numbersChecked: false,
  };
}

const FIELDS = ['name', 'country', 'otherNames', 'checkedOn', 'licenceUntil', 'complaints'];

/** Records an agent, or changes what is known of one. */
export function AgentDialog({ agent, onSaved, onClose }: AgentDialogProps) {
  const { t } = useTranslation('recruitment');
  const [draft, setDraft] = useState(() => draftOf(agent));
  const set = (values: Partial<Draft>) => setDraft((before) => ({ ...before, ...values }));
  const countries = useQuery(CountriesQuery).data?.recruitmentChoices.countries ?? [];
  const record = useChange(RecordLabourAgent, (data) => data.recordLabourAgent);
  const change = useChange(ChangeLabourAgent, (data) => data.changeLabourAgent);
  const { errors, busy } = agent === null ? record : change;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const day = (field: 'checkedOn' | 'licenceUntil') => (
    <TextInput
      type="date"
      label={t(`agentForm.${field}`)}
      value={draft[field] ?? ''}
      error={errorOf(field)}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value === '' ? null : currentTarget.value })}
    />
  );
  const save = async () => {
    const input = { ...draft, otherNames: draft.otherNames.split('\n') };
    const saved =
      agent === null
        ? await record.run(input)
        : await change.run({ ...input, agentId: agent.id, version: agent.version });
    if (saved === null) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={agent === null ? t('agents.add') : t('agent.editTitle', { name: agent.name })}
      problems={errors.filter(({ field }) => field === null || !FIELDS.includes(field)).map(({ message }) => message)}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('agentForm.name')}
          required
          data-autofocus
          value={draft.name}
          error={errorOf('name')}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <Select
          label={t('agentForm.country')}
          required
          searchable
          data={countries.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.country === '' ? null : draft.country}
          error={errorOf('country')}
          onChange={(country) => set({ country: country ?? '' })}
        />
      </div>
      <Textarea
        label={t('agentForm.otherNames')}
        description={t('agentForm.otherNamesHelp')}
        autosize
        value={draft.otherNames}
        error={errorOf('otherNames')}
        onChange={({ currentTarget }) => set({ otherNames: currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('agentForm.licenceNumber')}
          value={draft.licenceNumber ?? ''}
          onChange={({ currentTarget }) => set({ licenceNumber: currentTarget.value })}
        />
        <TextInput
          label={t('agentForm.register')}
          value={draft.register ?? ''}
          onChange={({ currentTarget }) => set({ register: currentTarget.value })}
        />
        <ChoiceSelect
          label={t('agentForm.licence')}
          choices={LICENCES}
          textOf={(choice) => t(`licence.${choice}`)}
          value={draft.licence}
          onChange={(licence) => set({ licence })}
        />
        {day('checkedOn')}
        {day('licenceUntil')}
        <ChoiceSelect
          label={t('agentForm.subAgents')}
          choices={SUB_AGENTS}
          textOf={(choice) => t(`subAgents.${choice}`)}
          value={draft.subAgents}
          onChange={(subAgents) => set({ subAgents })}
        />
      </div>
      <ChoiceBoxes
        label={t('agentForm.services')}
        choices={SERVICES}
        textOf={(choice) => t(`service.${choice}`)}
        chosen={draft.services ?? []}
        onChange={(services) => set({ services })}
      />
      <ChoiceBoxes
        label={t('agentForm.adChannels')}
        choices={AD_CHANNELS}
        textOf={(choice) => t(`adChannel.${choice}`)}
        chosen={draft.adChannels ?? []}
        onChange={(adChannels) => set({ adChannels })}
      />
      <ComplaintFields
        complaints={draft.complaints ?? []}
        error={errorOf('complaints')}
        onChange={(complaints) => set({ complaints })}
      />
      {errors.some(({ code }) => code === 'PERSONAL_NUMBER') && (
        <NumbersChecked
          checked={draft.numbersChecked === true}
          onChange={(numbersChecked) => set({ numbersChecked })}
        />
      )}
    </FormDialog>
  );
}

interface ComplaintFieldsProps {
  complaints: NonNullable<Draft['complaints']>;
  error: string | undefined;
  onChange: (complaints: NonNullable<Draft['complaints']>) => void;
}

function ComplaintFields({ complaints, error, onChange }: ComplaintFieldsProps) {
  const { t } = useTranslation('recruitment');
  const change = (at: number, values: Partial<(typeof complaints)[number]>) =>
    onChange(complaints.map((each, place) => (place === at ? { ...each, ...values } : each)));
  const today = new Date().toISOString().slice(0, 10);
  return (
    <fieldset className={classes.group}>
      <legend>{t('complaints.title')}</legend>
      <p className="pl-quiet">{t('complaints.help')}</p>
      {complaints.map((complaint, at) => (
        <div key={String(at)} className={classes.entry}>
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('complaints.day')}
              value={complaint.day}
              onChange={({ currentTarget }) => change(at, { day: currentTarget.value })}
            />
            <ChoiceSelect
              label={t('complaints.source')}
              choices={SOURCES}
              textOf={(choice) => t(`source.${choice}`)}
              required
              value={complaint.source}
              onChange={(source) => change(at, { source: source ?? complaint.source })}
            />
          </div>
          <Textarea
            label={t('complaints.text')}
            description={t('complaints.textHelp')}
            autosize
            value={complaint.text}
            error={error}
            onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
          />
          <div>
            <Button size="xs" variant="default" onClick={() => onChange(complaints.filter((_, place) => place !== at))}>
              {t('complaints.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange([...complaints, { day: today, source: 'AUTHORITY', text: '' }])}
        >
          {t('complaints.add')}
        </Button>
      </div>
    </fieldset>
  );
}
