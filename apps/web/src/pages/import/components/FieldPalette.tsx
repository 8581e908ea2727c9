import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { matchesField, type FieldGroup } from '../lib/field-groups.ts';
import { placeOf, type MappingDraft } from '../lib/mapping-draft.ts';
import { DraggableField } from './DraggableField.tsx';
import classes from './FieldPalette.module.css';

interface FieldPaletteProps {
  groups: readonly FieldGroup[];
  draft: MappingDraft;
  headingOf: (index: number) => string;
}

/** All fields, to be dragged onto a column by pointer or keyboard. */
export function FieldPalette({ groups, draft, headingOf }: FieldPaletteProps) {
  const { t } = useTranslation('import');
  const [search, setSearch] = useState('');
  const shown = groups
    .map((group) => ({ ...group, fields: group.fields.filter((field) => matchesField(field, search)) }))
    .filter(({ fields }) => fields.length > 0);
  const usedIn = (key: string): string | null => {
    const place = placeOf(draft, key);
    if (place === null) return null;
    return place === 'constant' ? t('columns.usedForAll') : t('columns.usedIn', { column: headingOf(place) });
  };
  return (
    <div className={classes.palette}>
      <Panel title={t('palette.title')}>
        <p className="pl-quiet">{t('palette.note')}</p>
        <TextInput
          className={classes.search}
          type="search"
          size="xs"
          aria-label={t('palette.search')}
          placeholder={t('palette.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes.list}>
          {shown.length === 0 && <p className="pl-quiet">{t('columns.nothing')}</p>}
          {shown.map(({ key, name, fields }) => (
            <div key={key}>
              <h3 className={classes.group}>{name}</h3>
              <ul className={classes.fields}>
                {fields.map((field) => (
                  <li key={field.key}>
                    <DraggableField field={field} usedIn={usedIn(field.key)} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Panel>
    </div>
  );
}
