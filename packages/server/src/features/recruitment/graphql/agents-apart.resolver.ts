import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { TakeBackTellingApart } from '../commands/take-back-telling-apart.ts';
import { TellAgentsApart } from '../commands/tell-agents-apart.ts';
import { LabourAgentPayloadType, TellAgentsApartInput } from './agent.types.ts';
import { RecruitmentAnswers } from './recruitment-answers.ts';

/** Tells labour agents apart that look alike, and takes that back. */
@Resolver()
export class AgentsApartResolver {
  readonly #tellApart: TellAgentsApart;
  readonly #takeBack: TakeBackTellingApart;
  readonly #answers: RecruitmentAnswers;

  constructor(tellApart: TellAgentsApart, takeBack: TakeBackTellingApart, answers: RecruitmentAnswers) {
    this.#tellApart = tellApart;
    this.#takeBack = takeBack;
    this.#answers = answers;
  }

  @Mutation(() => LabourAgentPayloadType)
  tellAgentsApart(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => TellAgentsApartInput }) { agentId, otherAgentId }: TellAgentsApartInput,
  ): Promise<LabourAgentPayloadType> {
    return this.#answers.agent(viewer, async () => {
      const id = fromGlobalId('LabourAgent', agentId);
      await this.#tellApart.execute(viewer, [id, fromGlobalId('LabourAgent', otherAgentId)]);
      return id;
    });
  }

  @Mutation(() => LabourAgentPayloadType)
  takeBackTellingApart(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => TellAgentsApartInput }) { agentId, otherAgentId }: TellAgentsApartInput,
  ): Promise<LabourAgentPayloadType> {
    return this.#answers.agent(viewer, async () => {
      const id = fromGlobalId('LabourAgent', agentId);
      await this.#takeBack.execute(viewer, [id, fromGlobalId('LabourAgent', otherAgentId)]);
      return id;
    });
  }
}
