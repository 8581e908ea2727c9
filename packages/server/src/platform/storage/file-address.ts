import { toGlobalId } from '../graphql/ids.ts';
import type { Viewer } from '../tenancy/viewer.ts';

/** Address at which the viewer's browser fetches a stored file. */
export function fileAddress({ organisationId }: Viewer, fileId: string): string {
  return `/files/${toGlobalId('StoredFile', fileId)}?organisation=${organisationId}`;
}
