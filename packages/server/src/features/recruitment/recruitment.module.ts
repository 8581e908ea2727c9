import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { AgentReadModel } from './agent.read-model.ts';
import { ChangeAgent } from './commands/change-agent.ts';
import { ChangeCorridor } from './commands/change-corridor.ts';
import { EndAgent } from './commands/end-agent.ts';
import { EndCorridor } from './commands/end-corridor.ts';
import { RecordAgent } from './commands/record-agent.ts';
import { RecordCorridor } from './commands/record-corridor.ts';
import { TakeBackTellingApart } from './commands/take-back-telling-apart.ts';
import { TellAgentsApart } from './commands/tell-agents-apart.ts';
import { CorridorFlowsReadModel } from './corridor-flows.read-model.ts';
import { CorridorReadModel } from './corridor.read-model.ts';
import { AgentMutationsResolver } from './graphql/agent-mutations.resolver.ts';
import { AgentResolver } from './graphql/agent.resolver.ts';
import { AgentsApartResolver } from './graphql/agents-apart.resolver.ts';
import { CorridorFlowsResolver } from './graphql/corridor-flows.resolver.ts';
import { CorridorMutationsResolver } from './graphql/corridor-mutations.resolver.ts';
import { CorridorResolver } from './graphql/corridor.resolver.ts';
import { RecruitmentAnswers } from './graphql/recruitment-answers.ts';
import { RunOutHandler } from './jobs/run-out.handler.ts';

@Module({
  imports: [PastModule, RiskModule],
  providers: [
    RecordAgent,
    ChangeAgent,
    EndAgent,
    TellAgentsApart,
    TakeBackTellingApart,
    RecordCorridor,
    ChangeCorridor,
    EndCorridor,
    AgentReadModel,
    CorridorReadModel,
    CorridorFlowsReadModel,
    CorridorFlowsResolver,
    AgentResolver,
    AgentMutationsResolver,
    AgentsApartResolver,
    CorridorResolver,
    CorridorMutationsResolver,
    RecruitmentAnswers,
    RunOutHandler,
  ],
})
export class RecruitmentModule {}
