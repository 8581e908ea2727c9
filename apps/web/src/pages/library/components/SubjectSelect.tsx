import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { EvidenceSubjectInput } from '../../../gql/graphql.ts';
import { EvidenceFormQuery } from '../library-operations.ts';
import { bySupplier } from '../lib/by-supplier.ts';

interface SubjectSelectProps {
  supplierIds: readonly string[];
  /** Ids of what the file hangs on already. */
  taken: readonly string[];
  value: EvidenceSubjectInput | null;
  onChange: (subject: EvidenceSubjectInput | null) => void;
}

const WORDS = { FACT: 'fact', FLAG: 'flag', DECISION: 'decision', FINDING: 'finding', SUPPLIER: 'supplier' } as const;

/** A fact, a flag, a decision or a finding about the suppliers that a file hangs on. */
export function SubjectSelect({ supplierIds, taken, value, onChange }: SubjectSelectProps) {
  const { t } = useTranslation('library');
  const format = useFormat();
  const { data } = useQuery(EvidenceFormQuery, {
    variables: { supplierIds: [...supplierIds] },
    skip: supplierIds.length === 0,
    // Facts and decisions come while the page is open elsewhere.
    fetchPolicy: 'cache-and-network',
  });
  const offered = (data?.evidenceForm.subjects ?? []).filter(({ subjectId }) => !taken.includes(subjectId));
  const items = offered.map(({ on, subjectId, supplierName, text, day }) => ({
    supplierName,
    value: subjectId,
    label: t('links.subject', { kind: t(`links.kind.${WORDS[on]}`), text, day: format.date(day) }),
  }));
  return (
    <Select
      label={t('links.subjectLabel')}
      description={t(
        supplierIds.length === 0
          ? 'links.subjectFirst'
          : items.length === 0
            ? 'links.subjectNone'
            : 'links.subjectHelp',
      )}
      disabled={items.length === 0}
      searchable
      clearable
      nothingFoundMessage={t('links.subjectNotFound')}
      data={bySupplier(items)}
      value={value?.id ?? null}
      onChange={(id) => {
        const chosen = offered.find(({ subjectId }) => subjectId === id);
        onChange(chosen === undefined ? null : { on: chosen.on, id: chosen.subjectId });
      }}
    />
  );
}
