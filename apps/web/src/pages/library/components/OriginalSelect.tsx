import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChosenFilesQuery } from '../library-operations.ts';
import { FoundSelect, type Chosen } from './FoundSelect.tsx';

interface OriginalSelectProps {
  /** The file that is described; null for one that is new. */
  evidenceId: string | null;
  value: Chosen | null;
  onChange: (original: Chosen | null) => void;
}

/** The file that a file translates. */
export function OriginalSelect({ evidenceId, value, onChange }: OriginalSelectProps) {
  const { t } = useTranslation('library');
  const [text, setText] = useState('');
  const { data, previousData } = useQuery(ChosenFilesQuery, { variables: { text } });
  const found = (data ?? previousData)?.evidenceLibrary.edges.map(({ node }) => node) ?? [];
  return (
    <FoundSelect
      texts={{
        label: t('form.translationOf'),
        description: t('form.translationOfHelp'),
        placeholder: t('form.translationOfSearch'),
        none: t('form.translationOfNone'),
      }}
      value={value}
      found={found.filter(({ id }) => id !== evidenceId)}
      onSearch={setText}
      onChange={onChange}
    />
  );
}
