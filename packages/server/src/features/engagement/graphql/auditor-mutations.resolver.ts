import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AskForEvidenceInputType, EngagedPayloadType, RecordFindingInputType } from '../asked.types.ts';
import { AskForEvidence } from '../commands/ask-for-evidence.ts';
import { RecordFinding } from '../commands/record-finding.ts';

/** What an auditor does within an engagement. */
@Resolver()
export class AuditorMutationsResolver {
  readonly #ask: AskForEvidence;
  readonly #record: RecordFinding;
  readonly #texts: Texts;

  constructor(ask: AskForEvidence, record: RecordFinding, texts: Texts) {
    this.#ask = ask;
    this.#record = record;
    this.#texts = texts;
  }

  @Mutation(() => EngagedPayloadType)
  askForEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskForEvidenceInputType }) input: AskForEvidenceInputType,
  ): Promise<EngagedPayloadType> {
    return this.#done(viewer, () =>
      this.#ask.execute(viewer, fromGlobalId('Engagement', input.engagedId), {
        ...input,
        supplierId: fromGlobalId('Supplier', input.engagedSupplierId),
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => EngagedPayloadType)
  recordFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecordFindingInputType }) input: RecordFindingInputType,
  ): Promise<EngagedPayloadType> {
    return this.#done(viewer, () =>
      this.#record.execute(viewer, fromGlobalId('Engagement', input.engagedId), {
        ...input,
        supplierId: fromGlobalId('Supplier', input.engagedSupplierId),
        siteIds: input.engagedSiteIds.map((id) => fromGlobalId('Site', id)),
        indicator: input.indicator ?? null,
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  #done(viewer: Viewer, work: () => Promise<void>): Promise<EngagedPayloadType> {
    return payload<{ done: boolean }>(this.#texts.in(viewer.locale), { done: false }, async () => {
      await work();
      return { done: true };
    });
  }
}
