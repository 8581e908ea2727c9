import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RetentionReadModel } from '../retention.read-model.ts';
import { RetentionAnswers } from './retention-answers.ts';
import { EvidenceKeepingType, WaitingDestructionType } from './retention.types.ts';
import { waitingDestructionView } from './retention.view.ts';

/** For how long files are kept, and which ones are to be destroyed before. */
@Resolver()
export class RetentionResolver {
  readonly #retention: RetentionReadModel;
  readonly #answers: RetentionAnswers;
  readonly #texts: Texts;

  constructor(retention: RetentionReadModel, answers: RetentionAnswers, texts: Texts) {
    this.#retention = retention;
    this.#answers = answers;
    this.#texts = texts;
  }

  @Query(() => EvidenceKeepingType)
  evidenceKeeping(
    @CurrentViewer() viewer: Viewer,
    @Args('evidenceId', { type: () => ID }) evidenceId: string,
  ): Promise<EvidenceKeepingType> {
    return this.#answers.view(viewer, fromGlobalId('Evidence', evidenceId));
  }

  @Query(() => [WaitingDestructionType])
  async waitingDestructions(@CurrentViewer() viewer: Viewer): Promise<WaitingDestructionType[]> {
    const say = this.#texts.in(viewer.locale);
    return (await this.#retention.waitingDestructions(viewer)).map((row) => waitingDestructionView(row, viewer, say));
  }
}
