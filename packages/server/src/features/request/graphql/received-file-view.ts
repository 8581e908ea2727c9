import type { QuestionTexts } from '@plumbline/questionnaire';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { receivedFileAddress } from '../received-file-route.ts';
import type { ReceivedFile } from '../received-files.read-model.ts';
import type { ReceivedFileType } from './received-files.types.ts';

/** A file as pages show it. */
export function receivedFileView(
  viewer: Viewer,
  { id, item, what, by, scan, ...file }: ReceivedFile,
  texts: QuestionTexts,
): ReceivedFileType {
  return {
    ...file,
    id: toGlobalId('ReceivedFile', id),
    question: texts.say(`${item}.title`),
    kind: texts.say(`evidence.${what}`),
    attester: by,
    isScanned: scan === 'clean',
    address: receivedFileAddress(viewer, id),
  };
}
