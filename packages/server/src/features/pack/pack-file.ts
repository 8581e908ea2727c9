import { folderOf } from '@plumbline/evidence';

export const ZIP = 'application/zip';

/** What the file of a pack is called. @param packId the id that stands in the pack */
export function fileNameOf(packId: string): string {
  return `${folderOf(packId)}.zip`;
}
