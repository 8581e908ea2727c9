import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { SendButton, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { rejectedRowsPath } from '../lib/rejected-rows-path.ts';
import { rowsToWrite } from '../lib/tiles.ts';
import { DiscardButton } from './DiscardButton.tsx';

const CheckActionsFragment = graphql(/* GraphQL */ `
  fragment CheckActions_import on Import {
    id
    asOf
    counts {
      new
      changed
      same
      parked
      rejected
    }
    sameAs {
      id
    }
    openColumns
    viewerCanCommit
    ...DiscardButton_import
  }
`);

interface CheckActionsProps {
  data: FragmentType<typeof CheckActionsFragment>;
  busy: boolean;
  onCommit: () => void;
}

/** Discard, download the rejected rows, or commit. */
export function CheckActions({ data, busy, onCommit }: CheckActionsProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation, can } = useViewer();
  const shown = readFragment(CheckActionsFragment, data);
  const { id, asOf, counts, sameAs, openColumns, viewerCanCommit } = shown;
  const rows = rowsToWrite(counts);
  const confirms = rows === 0 && counts.same > 0;
  const label = confirms
    ? t('check.confirmSame', {
        count: counts.same,
        number: format.number(counts.same),
        date: asOf === null ? '' : format.date(asOf),
      })
    : t('check.commit', { count: rows, number: format.number(rows) });
  return (
    <>
      <DiscardButton data={shown} />
      {counts.rejected > 0 && can('import.write') && (
        <Button
          variant="default"
          renderRoot={(props) => <a href={rejectedRowsPath(id, organisation)} download {...props} />}
        >
          {t('rejected.download')}
        </Button>
      )}
      {viewerCanCommit && sameAs === null && (rows > 0 || confirms) && (
        <SendButton loading={busy} disabled={openColumns > 0} onClick={onCommit}>
          {openColumns > 0 ? t('check.afterAnswers', { count: openColumns }) : label}
        </SendButton>
      )}
    </>
  );
}
