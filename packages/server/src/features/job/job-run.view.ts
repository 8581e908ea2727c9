import { toGlobalId, type NodeType } from '../../platform/graphql/ids.ts';
import { failureText } from '../../platform/outbox/failure-text.ts';
import { fileAddress } from '../../platform/storage/file-address.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { isEndable, mayHandle, type JobRunRow } from './job-run.read-model.ts';
import { personView } from '../person/person.view.ts';
import type { JobRunType } from './job-run.types.ts';

/** Subjects that have their own page or id. */
const SUBJECTS: Readonly<Record<string, NodeType>> = {
  import: 'Import',
  export: 'SupplierExport',
  Import: 'Import',
  Pack: 'Pack',
  SupplierExport: 'SupplierExport',
};

/** Titles name the file or list where the run knows it. */
const UNTITLED = { fileName: 'none', list: 'none' };

/** A run in the viewer's locale, with the actions open to the viewer. */
export function jobRunView(row: JobRunRow, viewer: Viewer, say: Say): JobRunType {
  const subject = SUBJECTS[row.subjectType];
  const handles = mayHandle(viewer, row);
  return {
    ...row,
    id: toGlobalId('JobRun', row.id),
    title: say(`jobs.title.${row.kind}`, { ...UNTITLED, ...row.titleParameters }),
    stageText: say(stageCode(row)),
    reason:
      row.reasonCode === null
        ? null
        : { code: row.reasonCode, text: say(failureText(row.reasonCode), row.reasonParameters) },
    subjectType: subject ?? row.subjectType,
    subjectId: row.subjectId !== null && subject ? toGlobalId(subject, row.subjectId) : null,
    startedBy: row.startedById === null ? null : personView(row.startedBy, say),
    fileUrl: fileUrlOf(row, viewer),
    viewerCanCancel: handles && isEndable(row) && !row.cancelRequested,
    viewerCanRetry: handles && row.givenUp,
  };
}

function fileUrlOf({ fileId, startedById }: JobRunRow, viewer: Viewer): string | null {
  const isTheirs = startedById === viewer.userId && may(viewer, 'export');
  return fileId !== null && isTheirs ? fileAddress(viewer, fileId) : null;
}

function stageCode({ stage, state, cancelRequested, finishedAt }: JobRunRow): string {
  if (finishedAt !== null) return `jobs.state.${state}`;
  if (cancelRequested) return 'jobs.state.cancelling';
  return stage === '' || state === 'waiting' ? `jobs.state.${state}` : `jobs.stage.${stage}`;
}
