import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ColumnsStep_ImportFragment, ToldUnit } from '../../../gql/graphql.ts';
import type { FieldGroup } from '../lib/field-groups.ts';
import type { MappingDraft } from '../lib/mapping-draft.ts';
import classes from './ColumnMapping.module.css';
import { FieldSelect } from './FieldSelect.tsx';
import { Samples } from './Samples.tsx';
import { UnitChoice } from './UnitChoice.tsx';

interface ColumnRowProps {
  column: ColumnsStep_ImportFragment['columns'][number];
  heading: string;
  field: string | null;
  groups: readonly FieldGroup[];
  draft: MappingDraft;
  headingOf: (index: number) => string;
  nameOf: (field: string) => string;
  disabled: boolean;
  /** The field that it is read as holds shares. */
  isShare: boolean;
  onAssign: (field: string | null) => void;
  onUnit: (unit: ToldUnit) => void;
}

/** One column: its values, its field, and why. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, heading, field, groups, draft, headingOf, nameOf, disabled, isShare, onAssign, onUnit } = props;
  const { t } = useTranslation('import');
  const share = isShare ? column.share : null;
  const unit = draft.units?.[column.index] ?? null;
  const isUnitAsked = share !== null && share.told === null && share.asked && unit === null;
  const isAsked = (column.asked && field === null) || isUnitAsked;
  const { setNodeRef, isOver } = useDroppable({ id: column.index, disabled });
  return (
    <tr
      ref={setNodeRef}
      className={classes.row}
      data-over={isOver || undefined}
      data-unread={(field === null && !isAsked) || undefined}
      data-asked={isAsked || undefined}
    >
      <th scope="row" className={classes.heading}>
        <bdi>{heading}</bdi>
        <span className={classes.number}>{t('columns.number', { number: column.index + 1 })}</span>
        {isAsked && <span className={classes.asked}>{t('columns.asked')}</span>}
      </th>
      <td className={classes.samples}>
        <Samples values={column.samples} most={3} />
      </td>
      <td className={classes.field}>
        <FieldSelect
          label={t('columns.readAsLabel', { heading })}
          placeholder={t('columns.notRead')}
          value={field}
          groups={groups}
          draft={draft}
          headingOf={headingOf}
          disabled={disabled}
          onChange={onAssign}
        />
        {share !== null && !disabled && hasChoice(share, unit) && (
          <UnitChoice
            share={share}
            chosen={unit ?? share.unit}
            isOpen={isUnitAsked}
            heading={heading}
            onChoose={onUnit}
          />
        )}
        {column.asked && field === null && !disabled && column.proposedField !== null && (
          <Button
            variant="default"
            size="compact-xs"
            className={classes.proposal}
            onClick={() => onAssign(column.proposedField)}
          >
            {t('columns.readAsProposed', { field: nameOf(column.proposedField) })}
          </Button>
        )}
      </td>
      <td className={classes.why}>
        {t(whyKey(column, field), { why: column.why })}
        {share !== null && <span className={classes.share}>{unit === share.told ? share.why : null}</span>}
      </td>
    </tr>
  );
}

/** Percentages above 1 leave nothing to choose. */
function hasChoice(
  { asked, told, unit }: NonNullable<ColumnRowProps['column']['share']>,
  said: ToldUnit | null,
): boolean {
  return asked || told !== null || said !== null || unit === 'FRACTION';
}

/** The reason belongs to the suggestion; a field that a person chose needs none. */
function whyKey({ suggestedField, field: saved, why }: ColumnRowProps['column'], field: string | null): string {
  if (field === suggestedField && why !== '') return 'columns.suggested';
  if (field === null) return 'columns.unread';
  return field === saved ? 'columns.remembered' : 'columns.chosen';
}
