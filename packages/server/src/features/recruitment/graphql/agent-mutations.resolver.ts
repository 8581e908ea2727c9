import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ChangeAgent } from '../commands/change-agent.ts';
import { EndAgent } from '../commands/end-agent.ts';
import { RecordAgent } from '../commands/record-agent.ts';
import {
  ChangeLabourAgentInput,
  EndLabourAgentInput,
  LabourAgentInput,
  LabourAgentPayloadType,
} from './agent.types.ts';
import { agentInput } from './agent.view.ts';
import { RecruitmentAnswers } from './recruitment-answers.ts';

/** Mutations of labour agents. */
@Resolver()
export class AgentMutationsResolver {
  readonly #record: RecordAgent;
  readonly #change: ChangeAgent;
  readonly #end: EndAgent;
  readonly #answers: RecruitmentAnswers;

  constructor(record: RecordAgent, change: ChangeAgent, end: EndAgent, answers: RecruitmentAnswers) {
    this.#record = record;
    this.#change = change;
    this.#end = end;
    this.#answers = answers;
  }

  @Mutation(() => LabourAgentPayloadType)
  recordLabourAgent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => LabourAgentInput }) input: LabourAgentInput,
  ): Promise<LabourAgentPayloadType> {
    return this.#answers.agent(viewer, () => this.#record.execute(viewer, agentInput(input)));
  }

  @Mutation(() => LabourAgentPayloadType)
  changeLabourAgent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChangeLabourAgentInput }) input: ChangeLabourAgentInput,
  ): Promise<LabourAgentPayloadType> {
    return this.#answers.agent(viewer, async () => {
      const id = fromGlobalId('LabourAgent', input.agentId);
      await this.#change.execute(viewer, id, input.version, agentInput(input));
      return id;
    });
  }

  @Mutation(() => LabourAgentPayloadType)
  endLabourAgent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndLabourAgentInput }) { agentId, version }: EndLabourAgentInput,
  ): Promise<LabourAgentPayloadType> {
    return this.#answers.agent(viewer, async () => {
      const id = fromGlobalId('LabourAgent', agentId);
      await this.#end.execute(viewer, id, version);
      return id;
    });
  }
}
