import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { fieldGroups, type NamedField } from '../lib/field-groups.ts';
import type { MappingDraft } from '../lib/mapping-draft.ts';
import classes from './ConstantsPanel.module.css';
import { FieldSelect } from './FieldSelect.tsx';

interface ConstantsPanelProps {
  fields: readonly NamedField[];
  draft: MappingDraft;
  disabled: boolean;
  /** True once somebody tried to continue: missing values are then marked. */
  asked: boolean;
  onChange: (field: string, value: string) => void;
  onRemove: (field: string) => void;
}

/** A value that says from which column the country is told: `@coordinates`. */
const isSource = (value: string): boolean => value.startsWith('@');

/** Values that hold for every row and have no column. */
export function ConstantsPanel({ fields, draft, disabled, asked, onChange, onRemove }: ConstantsPanelProps) {
  const { t } = useTranslation('import');
  const { constants } = draft;
  if (disabled && constants.length === 0) return null;
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
  const free = fields.filter(({ key }) => !constants.some(({ field }) => field === key));
  return (
    <Panel title={t('constants.title')} note={t('constants.note')}>
      <ul className={classes.list}>
        {constants.map(({ field, value }) => (
          <li key={field} className={classes.line}>
            <TextInput
              className={classes.value}
              label={nameOf(field)}
              value={
                isSource(value) ? t('constants.source', { from: t(`countryProposal.from.${value.slice(1)}`) }) : value
              }
              maxLength={500}
              readOnly={isSource(value)}
              disabled={disabled}
              error={asked && value.trim() === '' ? t('constants.missing') : undefined}
              onChange={(event) => onChange(field, event.currentTarget.value)}
            />
            {!disabled && (
              <Button
                variant="subtle"
                aria-label={t('constants.removeField', { field: nameOf(field) })}
                onClick={() => onRemove(field)}
              >
                {t('constants.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className={classes.add}>
          <FieldSelect
            key={constants.length}
            label={t('constants.add')}
            placeholder={t('constants.add')}
            value={null}
            groups={fieldGroups(free, (group) => t(`fieldGroup.${group}`, { defaultValue: group }))}
            draft={draft}
            headingOf={(index) => t('columns.unnamed', { number: index + 1 })}
            disabled={false}
            onChange={(field) => field !== null && onChange(field, '')}
          />
        </div>
      )}
    </Panel>
  );
}
