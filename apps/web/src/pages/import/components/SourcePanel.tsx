import '@mantine/dates/styles.layer.css';

import { Autocomplete, Radio, Stack } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { SourceKind } from '../../../gql/graphql.ts';
import { todayIn } from '../lib/today.ts';
import type { FileChanges } from '../use-file-changes.ts';
import classes from './FileStep.module.css';

const SourcePanelFragment = graphql(/* GraphQL */ `
  fragment SourcePanel_import on Import {
    sourceKind
    documentKind
    asOf
    asOfWhy
  }
`);

interface SourcePanelProps {
  data: FragmentType<typeof SourcePanelFragment>;
  disabled: boolean;
  changes: FileChanges;
}

const KINDS: readonly SourceKind[] = ['BUYER', 'SUPPLIER', 'AUDIT'];
const DOCUMENTS = ['audit', 'announced', 'certificate', 'register', 'contract', 'worker'] as const;

/** Source of the file, and the day that it describes. */
export function SourcePanel({ data, disabled, changes }: SourcePanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { sourceKind, documentKind, asOf, asOfWhy } = readFragment(SourcePanelFragment, data);
  const [document, setDocument] = useState(documentKind ?? '');
  const [day, setDay] = useState(asOf);
  useEffect(() => setDay(asOf), [asOf]);

  return (
    <Panel title={t('source.title')} note={t('source.note')}>
      <div className={classes.fields}>
        <Radio.Group
          aria-label={t('source.title')}
          value={sourceKind}
          onChange={(value) => {
            const kind = KINDS.find((one) => one === value);
            if (kind !== undefined)
              changes.choose({ sourceKind: kind, ...(kind === 'AUDIT' ? {} : { documentKind: null }) });
          }}
        >
          <Stack gap="xs">
            {KINDS.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                disabled={disabled}
                label={t(`source.kind.${kind}`)}
                description={t(`source.about.${kind}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {sourceKind === 'AUDIT' && (
          <Autocomplete
            label={t('source.document')}
            description={t('source.documentAbout')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={DOCUMENTS.map((key) => t(`source.documents.${key}`))}
            value={document}
            maxLength={120}
            disabled={disabled}
            onChange={(value) => {
              setDocument(value);
              changes.type({ documentKind: value.trim() === '' ? null : value.trim() });
            }}
          />
        )}
        <DateInput
          label={t('source.asOf')}
          description={[asOfWhy, t('source.asOfAbout')].filter((text) => text !== null).join(' ')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={day}
          valueFormat="D MMM YYYY"
          maxDate={todayIn(format.timeZone, new Date())}
          disabled={disabled}
          ariaLabels={{
            previousMonth: t('calendar.previousMonth'),
            nextMonth: t('calendar.nextMonth'),
            monthLevelControl: t('calendar.month'),
            yearLevelControl: t('calendar.year'),
            previousYear: t('calendar.previousYear'),
            nextYear: t('calendar.nextYear'),
            previousDecade: t('calendar.previousDecade'),
            nextDecade: t('calendar.nextDecade'),
          }}
          onChange={(value) => {
            setDay(value);
            if (value !== null) changes.type({ asOf: value });
          }}
        />
      </div>
    </Panel>
  );
}
