import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import english from '@plumbline/questionnaire/texts/en.json' with { type: 'json' };
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { receivedFileAddress } from '../received-file-route.ts';
import { ReceivedFilesReadModel } from '../received-files.read-model.ts';
import { ReceivedFileType } from './received-files.types.ts';

const texts: Readonly<Record<string, string>> = english.texts;

/** What suppliers gave as evidence. */
@Resolver()
export class ReceivedFilesResolver {
  readonly #files: ReceivedFilesReadModel;

  constructor(files: ReceivedFilesReadModel) {
    this.#files = files;
  }

  @Query(() => [ReceivedFileType])
  async receivedFiles(
    @CurrentViewer() viewer: Viewer,
    @Args('requestId', { type: () => ID }) requestId: string,
  ): Promise<ReceivedFileType[]> {
    const files = await this.#files.files(viewer, fromGlobalId('Request', requestId));
    return files.map(({ id, item, what, by, scan, ...file }) => ({
      ...file,
      id: toGlobalId('ReceivedFile', id),
      question: texts[`${item}.title`] ?? item,
      kind: texts[`evidence.${what}`] ?? what,
      attester: by,
      isScanned: scan === 'clean',
      address: receivedFileAddress(viewer, id),
    }));
  }
}
