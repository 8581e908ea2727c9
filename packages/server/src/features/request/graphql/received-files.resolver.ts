import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { questionTextsIn } from '../../answering/question-texts.ts';
import { ReceivedFilesReadModel } from '../received-files.read-model.ts';
import { receivedFileView } from './received-file-view.ts';
import { ReceivedFileType } from './received-files.types.ts';

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
    const texts = questionTextsIn(viewer.locale);
    return files.map((file) => receivedFileView(viewer, file, texts));
  }
}
