import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RedactionReadModel } from '../redaction.read-model.ts';
import { EvidenceRedactionsType, WaitingRedactionType } from './redaction.types.ts';
import { redactionsView, waitingView } from './redaction.view.ts';

/** What is blacked out of files. */
@Resolver()
export class RedactionResolver {
  readonly #redactions: RedactionReadModel;
  readonly #texts: Texts;

  constructor(redactions: RedactionReadModel, texts: Texts) {
    this.#redactions = redactions;
    this.#texts = texts;
  }

  @Query(() => EvidenceRedactionsType)
  async evidenceRedactions(
    @CurrentViewer() viewer: Viewer,
    @Args('evidenceId', { type: () => ID }) evidenceId: string,
  ): Promise<EvidenceRedactionsType> {
    const found = await this.#redactions.ofEvidence(viewer, fromGlobalId('Evidence', evidenceId));
    return redactionsView(found, viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => [WaitingRedactionType])
  async waitingRedactions(@CurrentViewer() viewer: Viewer): Promise<WaitingRedactionType[]> {
    const say = this.#texts.in(viewer.locale);
    return (await this.#redactions.waiting(viewer)).map((row) => waitingView(row, viewer, say));
  }
}
