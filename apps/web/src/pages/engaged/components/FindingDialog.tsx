import { Button, Checkbox, Group, MultiSelect, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { EngagedSupplierQuery, FindingBasis, FindingKind, IloIndicator } from '../../../gql/graphql.ts';
import { asksForNumbers, errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { RecordFinding } from '../engaged-operations.ts';
import classes from '../EngagedSupplierPage.module.css';
import { emptyFinding, inputOf, PEOPLE, type FindingDraft } from '../lib/finding-draft.ts';

interface FindingDialogProps {
  engagement: string;
  supplier: EngagedSupplierQuery['engagedSupplier']['supplier'];
  form: EngagedSupplierQuery['engagedSupplier']['findingForm'];
  onClose: () => void;
  onRecorded: () => void;
}

const BASES: readonly FindingBasis[] = ['SEEN', 'DOCUMENT', 'WORKERS'];

/** Records what an auditor found: what, where, how many people, on what it rests. */
export function FindingDialog({ engagement, supplier, form, onClose, onRecorded }: FindingDialogProps) {
  const { t } = useTranslation('engaged');
  const record = useChange(RecordFinding, (data) => data.recordFinding);
  const [draft, setDraft] = useState(emptyFinding);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<FindingDraft>) => setDraft({ ...draft, ...part });
  const refused = record.errors.map(({ code = '', ...error }) => ({ ...error, code }));
  const errors = errorsByField(refused);
  const others = Object.entries(errors).filter(([field]) => !NAMED.has(field));
  const lacks = (value: string) => (missing && value === '' ? t('ask.missing') : undefined);
  const send = async () => {
    const input = inputOf(engagement, supplier.id, draft);
    setMissing(input === null);
    if (input === null || (await record.run(input)) === null) return;
    onRecorded();
    onClose();
  };
  return (
    <Dialog
      title={t('finding.title', { name: supplier.name })}
      closeLabel={t('ask.close')}
      onClose={onClose}
      size={640}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {others.map(([field, message]) => (
          <Notice key={field} tone="problem">
            {message}
          </Notice>
        ))}
        <NativeSelect
          label={t('finding.kind')}
          description={t('finding.kindHelp')}
          required
          data-autofocus
          value={draft.kind}
          error={lacks(draft.kind)}
          data={[
            { value: '', label: t('finding.choose') },
            ...form.kinds.map(({ code, text }) => ({ value: code.replaceAll('-', '_').toUpperCase(), label: text })),
          ]}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as FindingKind | '' })}
        />
        {draft.kind === 'OTHER' && (
          <NativeSelect
            label={t('finding.indicator')}
            required
            value={draft.indicator}
            error={errors['indicator']}
            data={[
              { value: '', label: t('finding.choose') },
              ...form.indicators.map(({ code, text }) => ({ value: code, label: text })),
            ]}
            onChange={({ currentTarget }) => change({ indicator: currentTarget.value as IloIndicator | '' })}
          />
        )}
        {supplier.sites.length > 0 && (
          <MultiSelect
            label={t('finding.sites')}
            description={t('finding.sitesHelp')}
            placeholder={draft.sites.length === 0 ? t('finding.whole') : ''}
            searchable
            hidePickedOptions
            data={supplier.sites.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...draft.sites]}
            error={errors['siteIds']}
            onChange={(sites) => change({ sites })}
          />
        )}
        <Textarea
          label={t('finding.seen')}
          description={t('ask.whatHelp')}
          autosize
          minRows={3}
          required
          value={draft.seen}
          error={errors['seen']}
          onChange={({ currentTarget }) => change({ seen: currentTarget.value })}
        />
        <Radio.Group
          label={t('finding.basis')}
          value={draft.basis}
          error={errors['basis']}
          onChange={(value) => change({ basis: value })}
        >
          {BASES.map((basis) => (
            <Radio key={basis} value={basis} label={t(`finding.bases.${basis}`)} mt={6} />
          ))}
        </Radio.Group>
        <NativeSelect
          label={t('finding.people')}
          value={draft.people}
          data={form.people.map(({ code, text }) => ({ value: PEOPLE[code] ?? 'UNKNOWN', label: text }))}
          onChange={({ currentTarget }) => change({ people: currentTarget.value as FindingDraft['people'] })}
        />
        <TextInput
          label={t('finding.interviews')}
          description={t('finding.interviewsHelp')}
          value={draft.interviews}
          error={errors['interviews']}
          onChange={({ currentTarget }) => change({ interviews: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('finding.visitedOn')}
          required
          value={draft.visitedOn}
          error={lacks(draft.visitedOn) ?? errors['visitedOn']}
          onChange={({ currentTarget }) => change({ visitedOn: currentTarget.value })}
        />
        <Checkbox
          label={t('finding.announced')}
          checked={draft.announced}
          onChange={({ currentTarget }) => change({ announced: currentTarget.checked })}
        />
        {asksForNumbers(refused) && (
          <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ask.cancel')}
          </Button>
          <SendButton type="submit" loading={record.busy}>
            {t('finding.record')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}

const NAMED = new Set(['indicator', 'seen', 'siteIds', 'basis', 'interviews', 'visitedOn']);
