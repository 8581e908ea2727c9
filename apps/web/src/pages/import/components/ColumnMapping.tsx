import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type DragEndEvent,
  type Over,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import type { ColumnsStep_ImportFragment, ToldUnit } from '../../../gql/graphql.ts';
import { betweenColumns } from '../lib/between-columns.ts';
import { fieldGroups, type NamedField } from '../lib/field-groups.ts';
import { placeOf, type MappingDraft } from '../lib/mapping-draft.ts';
import classes from './ColumnMapping.module.css';
import { ColumnRow } from './ColumnRow.tsx';
import { FieldPalette } from './FieldPalette.tsx';

interface ColumnMappingProps {
  columns: ColumnsStep_ImportFragment['columns'];
  fields: readonly (NamedField & { share: boolean })[];
  draft: MappingDraft;
  disabled: boolean;
  onAssign: (column: number, field: string | null) => void;
  onUnit: (column: number, unit: ToldUnit) => void;
}

/** With a pointer, the target is the row under it; with the keyboard, the nearest row. */
const collision: CollisionDetection = (args) =>
  args.pointerCoordinates === null ? closestCenter(args) : pointerWithin(args);

/** Every column with what it is read as: chosen in its row, or dragged onto it from the list of fields. */
export function ColumnMapping({ columns, fields, draft, disabled, onAssign, onUnit }: ColumnMappingProps) {
  const { t, i18n } = useTranslation('import');
  const [dragged, setDragged] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: betweenColumns }),
  );
  const groups = useMemo(
    () => fieldGroups(fields, (group) => t(`fieldGroup.${group}`, { defaultValue: group })),
    [fields, t, i18n.language],
  );
  const nameOf = (key: string | null) => fields.find((field) => field.key === key)?.name ?? key ?? '';
  const headingOf = (index: number) => {
    const heading = columns[index]?.heading ?? '';
    return heading === '' ? t('columns.unnamed', { number: index + 1 }) : heading;
  };

  const give = (column: number, field: string | null) => {
    const before = field === null ? null : placeOf(draft, field);
    onAssign(column, field);
    const stays = fields.some(({ key, repeatable }) => key === field && repeatable) && before !== 'constant';
    if (field === null || before === null || before === column || stays) return setMoved(null);
    const values = { field: nameOf(field), column: headingOf(column) };
    setMoved(
      before === 'constant'
        ? t('columns.movedFromConstant', values)
        : t('columns.moved', { ...values, before: headingOf(before) }),
    );
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over !== null) give(Number(over.id), String(active.id));
  };

  const said = (key: string, active: Active, over: Over | null): string => {
    const field = nameOf(String(active.id));
    return over === null
      ? t(`drag.${key}Nowhere`, { field })
      : t(`drag.${key}`, { field, column: headingOf(Number(over.id)) });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collision}
      accessibility={{
        screenReaderInstructions: { draggable: t('drag.instructions') },
        announcements: {
          onDragStart: ({ active }) => said('start', active, null),
          onDragOver: ({ active, over }) => said('over', active, over),
          onDragEnd: ({ active, over }) => said('end', active, over),
          onDragCancel: ({ active }) => said('cancel', active, null),
        },
      }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={onDragEnd}
    >
      <div className={classes.layout} data-alone={disabled || undefined}>
        <Panel flush title={t('columns.table')} note={disabled ? undefined : t('columns.tableNote')}>
          <p role="status" className={moved === null ? 'pl-hidden' : classes.moved}>
            {moved}
          </p>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <caption className="pl-hidden">{t('columns.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('columns.heading')}</th>
                  <th scope="col">{t('columns.samples')}</th>
                  <th scope="col">{t('columns.readAs')}</th>
                  <th scope="col">{t('columns.why')}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <ColumnRow
                    key={column.index}
                    column={column}
                    heading={headingOf(column.index)}
                    field={draft.fields[column.index] ?? null}
                    groups={groups}
                    draft={draft}
                    headingOf={headingOf}
                    nameOf={nameOf}
                    disabled={disabled}
                    isShare={fields.some(({ key, share }) => share && key === draft.fields[column.index])}
                    onAssign={(field) => give(column.index, field)}
                    onUnit={(unit) => onUnit(column.index, unit)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
        {!disabled && <FieldPalette groups={groups} draft={draft} headingOf={headingOf} />}
      </div>
      <DragOverlay>{dragged !== null && <span className={classes.overlay}>{nameOf(dragged)}</span>}</DragOverlay>
    </DndContext>
  );
}
