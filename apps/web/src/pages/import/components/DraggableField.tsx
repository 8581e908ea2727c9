import { useDraggable } from '@dnd-kit/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { NamedField } from '../lib/field-groups.ts';
import classes from './FieldPalette.module.css';

interface DraggableFieldProps {
  field: NamedField;
  /** Where it is already read from. */
  usedIn: string | null;
}

/** A field that can be picked up and put onto a column. */
export function DraggableField({ field, usedIn }: DraggableFieldProps) {
  const { t } = useTranslation('import');
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: field.key,
    attributes: { roleDescription: t('drag.role') },
  });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classes.field}
      title={field.description}
      data-dragging={isDragging || undefined}
      {...attributes}
      {...listeners}
    >
      <IconGripVertical size={14} aria-hidden className={classes.grip} />
      <span className={classes.words}>
        {field.name}
        {usedIn !== null && <span className={classes.used}>{usedIn}</span>}
      </span>
    </button>
  );
}
