import { NumberInput, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { delimiterKey, DELIMITERS, ENCODINGS, withFound } from '../lib/reading-options.ts';
import type { FileChanges } from '../use-file-changes.ts';
import classes from './FileStep.module.css';
import { TwoReadings } from './TwoReadings.tsx';

const ReadingPanelFragment = graphql(/* GraphQL */ `
  fragment ReadingPanel_import on Import {
    file {
      format
      compressed
      encoding {
        value
        why
      }
      otherReading {
        encoding
        cells {
          here
          there
        }
      }
      delimiter {
        value
        why
      }
      sheet {
        value
        why
      }
      sheets
      headerRow
      headerRowWhy
    }
  }
`);

interface ReadingPanelProps {
  data: FragmentType<typeof ReadingPanelFragment>;
  disabled: boolean;
  changes: FileChanges;
}

/** What was detected about the file, each with its reason, each correctable. */
export function ReadingPanel({ data, disabled, changes }: ReadingPanelProps) {
  const { t } = useTranslation('import');
  const { file } = readFragment(ReadingPanelFragment, data);
  const isText = file === null || file.format === 'csv';
  const [headerRow, setHeaderRow] = useState<number | string>(file?.headerRow ?? '');
  useEffect(() => setHeaderRow(file?.headerRow ?? ''), [file?.headerRow]);

  return (
    <Panel title={t('reading.title')} note={t('reading.note')}>
      <div className={classes.fields}>
        {file !== null && (
          <p className={classes.fact}>
            <span className={classes.value}>{t(`format.${file.format}`, { defaultValue: file.format })}</span>
            {file.compressed && <span className="pl-quiet">{t('reading.compressed')}</span>}
          </p>
        )}
        {isText && (
          <Select
            label={t('reading.encoding')}
            description={file?.encoding.why}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder={t('reading.unknown')}
            data={withFound(ENCODINGS, file?.encoding.value ?? null).map((value) => ({
              value,
              label: t(`encoding.${value}`, { defaultValue: value }),
            }))}
            value={file?.encoding.value ?? null}
            disabled={disabled}
            searchable
            nothingFoundMessage={t('reading.nothing')}
            onChange={(encoding) => encoding !== null && changes.choose({ encoding })}
          />
        )}
        {file !== null && file.otherReading !== null && (
          <TwoReadings
            encoding={file.encoding.value ?? ''}
            other={file.otherReading}
            disabled={disabled}
            onChoose={(encoding) => changes.choose({ encoding })}
          />
        )}
        {isText && (
          <Select
            label={t('reading.delimiter')}
            description={file?.delimiter.why}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder={t('reading.unknown')}
            data={withFound(DELIMITERS, file?.delimiter.value ?? null).map((value) => ({
              value,
              label: t(`delimiter.${delimiterKey(value)}`, { value }),
            }))}
            value={file?.delimiter.value ?? null}
            disabled={disabled}
            onChange={(delimiter) => delimiter !== null && changes.choose({ delimiter })}
          />
        )}
        {file !== null && file.sheets.length > 0 && (
          <Select
            label={t('reading.sheet')}
            description={file.sheet.why}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={[...file.sheets]}
            value={file.sheet.value}
            disabled={disabled}
            onChange={(sheet) => sheet !== null && changes.choose({ sheet })}
          />
        )}
        {file === null && (
          <TextInput
            label={t('reading.sheet')}
            description={t('reading.sheetUnknown')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            disabled={disabled}
            onChange={(event) => changes.type({ sheet: event.currentTarget.value })}
          />
        )}
        <NumberInput
          label={t('reading.headerRow')}
          description={file?.headerRowWhy}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={headerRow}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          disabled={disabled}
          onChange={(row) => {
            setHeaderRow(row);
            if (typeof row === 'number' && row >= 1) changes.type({ headerRow: row });
          }}
        />
      </div>
    </Panel>
  );
}
