import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AgentReadModel } from '../agent.read-model.ts';
import { CorridorReadModel } from '../corridor.read-model.ts';
import type { LabourAgentPayloadType, LabourAgentType } from './agent.types.ts';
import { agentView } from './agent.view.ts';
import type { RecruitmentCorridorPayloadType, RecruitmentCorridorType } from './corridor.types.ts';
import { corridorView } from './corridor.view.ts';

/** Runs a mutation and returns the agent or corridor, by its id, as it is afterwards. */
@Injectable()
export class RecruitmentAnswers {
  readonly #agents: AgentReadModel;
  readonly #corridors: CorridorReadModel;
  readonly #texts: Texts;

  constructor(agents: AgentReadModel, corridors: CorridorReadModel, texts: Texts) {
    this.#agents = agents;
    this.#corridors = corridors;
    this.#texts = texts;
  }

  agent(viewer: Viewer, work: () => Promise<string>): Promise<LabourAgentPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ agent: LabourAgentType | null }>(say, { agent: null }, async () => {
      const { agent, today } = await this.#agents.one(viewer, await work());
      return { agent: agentView(agent, today, viewer, say) };
    });
  }

  corridor(viewer: Viewer, work: () => Promise<string>): Promise<RecruitmentCorridorPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ corridor: RecruitmentCorridorType | null }>(say, { corridor: null }, async () => ({
      corridor: corridorView(await this.#corridors.one(viewer, await work()), viewer, say),
    }));
  }
}
