import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ENTRY_SOURCES, TELLERS, type Act } from '../lib/draft.ts';
import classes from './RemedyDialog.module.css';
import type { FieldsProps } from './ResponseFields.tsx';

/** Who says so, of which day, and what the evidence is. A line of the ledger has its own day. */
export function EvidenceFields({ draft, errors, onChange, act }: FieldsProps & { act: Act }) {
  const { t } = useTranslation('remedy');
  const isLine = act === 'entry' || act === 'correct';
  const sources = isLine ? ENTRY_SOURCES : TELLERS;
  return (
    <>
      {act !== 'take-back' && (
        <div className={classes.pair}>
          {act !== 'confirm' && (
            <NativeSelect
              label={t(isLine ? 'form.lineSource' : 'form.source')}
              error={errors['source']}
              value={draft.source}
              data={sources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
              onChange={({ currentTarget }) =>
                onChange({ source: ENTRY_SOURCES.find((each) => each === currentTarget.value) ?? 'SUPPLIER' })
              }
            />
          )}
          {!isLine && (
            <TextInput
              type="date"
              label={t('form.evidenceDate')}
              required
              error={errors['evidenceDate']}
              value={draft.evidenceDate}
              onChange={({ currentTarget }) => onChange({ evidenceDate: currentTarget.value })}
            />
          )}
        </div>
      )}
      <Textarea
        label={t(act === 'take-back' ? 'form.reason' : isLine ? 'form.lineNote' : 'form.note')}
        description={t('form.noNames')}
        autosize
        minRows={2}
        required={!isLine}
        error={errors['note']}
        value={draft.note}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
    </>
  );
}
