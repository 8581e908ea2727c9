import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { filterOf } from '../lib/library-search.ts';
import { FormFilesQuery } from '../library-operations.ts';
import { AddEvidenceDialog } from './AddEvidenceDialog.tsx';
import type { Chosen } from './FoundSelect.tsx';
import classes from './Library.module.css';

const FormFileFragment = graphql(/* GraphQL */ `
  fragment FormFile_evidence on Evidence {
    id
    name
    state
    destroyedAt
    kind {
      key
      name
    }
  }
`);

export interface EvidencePickerProps {
  /** The supplier that the form is about: its files are offered first. */
  supplierId: string;
  value: readonly Chosen[];
  error?: string | undefined;
  onChange: (files: readonly Chosen[]) => void;
}

/** Files of the library that a form points to, found by name or hash. A new one can be added without leaving the form. */
export function EvidencePicker({ supplierId, value, error, onChange }: EvidencePickerProps) {
  // The words of an upload come before one begins: what waits for them would hide the form.
  const { t } = useTranslation(['library', 'import']);
  const { can } = useViewer();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const all = filterOf(text.trim() === '' ? {} : { text });
  const { data, previousData } = useQuery(FormFilesQuery, {
    variables: { own: { ...all, supplierId }, all },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const taken = new Set(value.map(({ id }) => id));
  const offer = (list: 'own' | 'all') =>
    (shown?.[list].edges ?? [])
      .map(({ node }) => readFragment(FormFileFragment, node))
      .filter(({ id, state, destroyedAt }) => state !== 'REFUSED' && destroyedAt === null && !taken.has(id));
  const own = offer('own');
  const others = offer('all').filter(({ id }) => own.every((each) => each.id !== id));
  const items = (files: typeof own) =>
    files.map(({ id, name, kind }) => ({ value: id, label: t('choose.file', { name, kind: kind.name }) }));
  const groups = [
    { group: t('choose.own'), items: items(own) },
    { group: t('choose.others'), items: items(others) },
  ].filter((group) => group.items.length > 0);
  const take = (file: Chosen) => {
    if (!taken.has(file.id)) onChange([...value, { id: file.id, name: file.name }]);
    setText('');
    setAdding(false);
  };
  return (
    <div className={classes.picker}>
      <Select
        label={t('choose.label')}
        description={t('choose.help')}
        placeholder={t('filter.textHelp')}
        searchable
        nothingFoundMessage={t('choose.none')}
        data={groups}
        // What the service found is what is shown.
        filter={({ options }) => options}
        searchValue={text}
        onSearchChange={setText}
        value={null}
        error={error}
        onChange={(id) => {
          const file = [...own, ...others].find((each) => each.id === id);
          if (file !== undefined) take(file);
        }}
      />
      {value.length > 0 && (
        <ul className={classes.list} aria-label={t('choose.chosen')}>
          {value.map(({ id, name }) => (
            <li key={id} className={classes.link}>
              <bdi>{name}</bdi>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => onChange(value.filter((each) => each.id !== id))}
              >
                {t('choose.remove')}
                <span className="pl-hidden"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {can('evidence.write') && (
        <div>
          <Button variant="default" size="xs" disabled={shown === undefined} onClick={() => setAdding(true)}>
            {t('choose.add')}
          </Button>
        </div>
      )}
      {adding && shown !== undefined && (
        <AddEvidenceDialog
          choices={shown.evidenceChoices}
          supplierId={supplierId}
          onAdded={take}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
