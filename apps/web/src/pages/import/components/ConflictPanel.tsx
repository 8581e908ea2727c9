import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import type { CommitImportMutation } from '../../../gql/graphql.ts';
import { RecordList } from './RecordList.tsx';

interface ConflictPanelProps {
  records: CommitImportMutation['commitImport']['conflictingRecords'];
}

/** Records that would now do something else than the check said, because their suppliers were changed. */
export function ConflictPanel({ records }: ConflictPanelProps) {
  const { t } = useTranslation('import');
  return (
    <Panel flush title={t('conflict.title')} note={t('conflict.note', { count: records.length })}>
      <RecordList records={records} tile={null} importId={null} totalCount={records.length} />
    </Panel>
  );
}
