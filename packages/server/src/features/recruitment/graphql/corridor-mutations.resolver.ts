import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ChangeCorridor } from '../commands/change-corridor.ts';
import { EndCorridor } from '../commands/end-corridor.ts';
import { RecordCorridor } from '../commands/record-corridor.ts';
import { ChangeCorridorInput, EndCorridorInput, RecordCorridorInput } from './corridor-inputs.types.ts';
import { RecruitmentCorridorPayloadType } from './corridor.types.ts';
import { corridorInput } from './corridor.view.ts';
import { RecruitmentAnswers } from './recruitment-answers.ts';

/** Mutations of recruitment corridors. */
@Resolver()
export class CorridorMutationsResolver {
  readonly #record: RecordCorridor;
  readonly #change: ChangeCorridor;
  readonly #end: EndCorridor;
  readonly #answers: RecruitmentAnswers;

  constructor(record: RecordCorridor, change: ChangeCorridor, end: EndCorridor, answers: RecruitmentAnswers) {
    this.#record = record;
    this.#change = change;
    this.#end = end;
    this.#answers = answers;
  }

  @Mutation(() => RecruitmentCorridorPayloadType)
  recordCorridor(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecordCorridorInput }) input: RecordCorridorInput,
  ): Promise<RecruitmentCorridorPayloadType> {
    return this.#answers.corridor(viewer, () =>
      this.#record.execute(viewer, fromGlobalId('Supplier', input.supplierId), corridorInput(input)),
    );
  }

  @Mutation(() => RecruitmentCorridorPayloadType)
  changeCorridor(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeCorridorInput }) input: ChangeCorridorInput,
  ): Promise<RecruitmentCorridorPayloadType> {
    return this.#answers.corridor(viewer, async () => {
      const id = fromGlobalId('RecruitmentCorridor', input.corridorId);
      await this.#change.execute(viewer, id, input.version, corridorInput(input));
      return id;
    });
  }

  @Mutation(() => RecruitmentCorridorPayloadType)
  endCorridor(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndCorridorInput }) { corridorId, version }: EndCorridorInput,
  ): Promise<RecruitmentCorridorPayloadType> {
    return this.#answers.corridor(viewer, async () => {
      const id = fromGlobalId('RecruitmentCorridor', corridorId);
      await this.#end.execute(viewer, id, version);
      return id;
    });
  }
}
