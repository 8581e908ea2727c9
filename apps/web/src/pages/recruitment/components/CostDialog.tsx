import { useQuery } from '@apollo/client/react';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Corridor_CorridorFragment as Corridor, CostLineInput } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { HEADS, PAYERS, SOURCES, STATISTICS } from '../lib/choices.ts';
import { corridorDraft, ledgerOf } from '../lib/corridor-draft.ts';
import { minorUnits, typedAmount } from '../lib/minor-units.ts';
import { ChangeCorridor } from '../recruitment-changes.ts';
import { CurrenciesQuery } from '../recruitment-operations.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { FormDialog } from './FormDialog.tsx';
import classes from './Recruitment.module.css';

interface CostDialogProps {
  corridor: Corridor;
  /** Place of the line in the ledger; its end for a new one. */
  place: number;
  onSaved: () => void;
  onClose: () => void;
}

type Draft = Omit<CostLineInput, 'minor'> & { readonly amount: string };

function draftOf({ ledger, netPay, evidenceDate }: Corridor, place: number): Draft {
  const line = ledger[place];
  const before = ledger.at(-1);
  if (line === undefined) {
    return {
      head: 'RECRUITMENT_FEE',
      payer: 'WORKER',
      amount: '',
      currency: before?.amount.currency ?? netPay?.currency ?? '',
      year: before?.year ?? Number(evidenceDate.slice(0, 4)),
      statistic: before?.statistic ?? 'MEAN',
      source: before?.source ?? 'SUPPLIER',
    };
  }
  const { amount, head, payer, year, statistic, source } = line;
  return {
    head,
    payer,
    amount: typedAmount(amount.minor, amount.exponent),
    currency: amount.currency ?? '',
    year,
    statistic,
    source,
  };
}

/** Adds a line to the ledger of a corridor, or changes one. */
export function CostDialog({ corridor, place, onSaved, onClose }: CostDialogProps) {
  const { t } = useTranslation('recruitment');
  const [draft, setDraft] = useState(() => draftOf(corridor, place));
  const [unread, setUnread] = useState(false);
  const set = (values: Partial<Draft>) => setDraft((before) => ({ ...before, ...values }));
  const currencies = useQuery(CurrenciesQuery).data?.recruitmentChoices.currencies ?? [];
  const { run, busy, errors } = useChange(ChangeCorridor, (data) => data.changeCorridor);
  const path = `ledger.${String(place)}`;
  const fields = ['amount', 'currency', 'year'].map((field) => `${path}.${field}`);
  const errorOf = (field: string) => errors.find((error) => error.field === `${path}.${field}`)?.message;
  const exponent = currencies.find(({ code }) => code === draft.currency)?.exponent ?? 2;

  const save = async () => {
    const { amount, ...line } = draft;
    const minor = minorUnits(amount, exponent);
    setUnread(minor === null);
    if (minor === null) return;
    const ledger = ledgerOf(corridor);
    ledger[place] = { ...line, minor };
    const saved = await run({
      ...corridorDraft(corridor),
      ledger,
      corridorId: corridor.id,
      version: corridor.version,
    });
    if (saved === null) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={t(corridor.ledger[place] === undefined ? 'cost.add' : 'cost.edit')}
      problems={errors.filter(({ field }) => field === null || !fields.includes(field)).map(({ message }) => message)}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className="pl-quiet">{t('cost.help')}</p>
      <div className={classes.pair}>
        <ChoiceSelect
          label={t('cost.head')}
          choices={HEADS}
          textOf={(choice) => t(`head.${choice}`)}
          required
          value={draft.head}
          onChange={(head) => set({ head: head ?? draft.head })}
        />
        <ChoiceSelect
          label={t('cost.payer')}
          choices={PAYERS}
          textOf={(choice) => t(`payer.${choice}`)}
          required
          value={draft.payer}
          onChange={(payer) => set({ payer: payer ?? draft.payer })}
        />
        <TextInput
          label={t('cost.amount')}
          inputMode="decimal"
          required
          data-autofocus
          value={draft.amount}
          error={unread ? t('cost.unread', { count: exponent }) : errorOf('amount')}
          onChange={({ currentTarget }) => set({ amount: currentTarget.value })}
        />
        <Select
          label={t('cost.currency')}
          required
          searchable
          data={currencies.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={draft.currency === '' ? null : draft.currency}
          error={errorOf('currency')}
          onChange={(currency) => set({ currency: currency ?? '' })}
        />
        <NumberInput
          label={t('cost.year')}
          required
          allowDecimal={false}
          hideControls
          thousandSeparator=""
          value={draft.year}
          error={errorOf('year')}
          onChange={(year) => set({ year: Number(year) })}
        />
        <ChoiceSelect
          label={t('cost.statistic')}
          choices={STATISTICS}
          textOf={(choice) => t(`statistic.${choice}`)}
          required
          value={draft.statistic}
          onChange={(statistic) => set({ statistic: statistic ?? draft.statistic })}
        />
        <ChoiceSelect
          label={t('cost.source')}
          description={t('sourceHelp')}
          choices={SOURCES}
          textOf={(choice) => t(`source.${choice}`)}
          required
          value={draft.source}
          onChange={(source) => set({ source: source ?? draft.source })}
        />
      </div>
    </FormDialog>
  );
}
