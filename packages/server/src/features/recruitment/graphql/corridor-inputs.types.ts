import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  AgentUse,
  StatedSource,
  CostHead,
  CostPayer,
  CostStatistic,
  DocumentAccess,
  DocumentHolder,
  WorkerBand,
} from '@plumbline/facts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import {
  AgentUseEnum,
  CorridorSourceEnum,
  CostHeadEnum,
  CostPayerEnum,
  CostStatisticEnum,
  DocumentAccessEnum,
  DocumentHolderEnum,
  WorkerBandEnum,
} from './enums.ts';

@InputType()
export class CostLineInput {
  @Field(() => CostHeadEnum)
  head!: CostHead;

  @Field(() => CostPayerEnum)
  payer!: CostPayer;

  @Field(() => Float, { description: 'Minor units of the currency, for one worker' })
  minor!: number;

  @Field(() => String, { description: 'ISO 4217' })
  currency!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => CostStatisticEnum)
  statistic!: CostStatistic;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;
}

@InputType()
export class CorridorContentInput {
  @Field(() => String, { nullable: true })
  siteKey?: string | null;

  @Field(() => String)
  origin!: string;

  @Field(() => String)
  destination!: string;

  @Field(() => WorkerBandEnum, { nullable: true })
  workers?: WorkerBand | null;

  @Field(() => AgentUseEnum, { nullable: true })
  agentUse?: AgentUse | null;

  @Field(() => [ID], { nullable: true })
  agentIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  subAgentIds?: string[] | null;

  @Field(() => String, { nullable: true })
  contractLanguage?: string | null;

  @Field(() => Boolean, { nullable: true })
  contractUnderstood?: boolean | null;

  @Field(() => Int, { nullable: true })
  contractDays?: number | null;

  @Field(() => DocumentHolderEnum, { nullable: true })
  documentHolder?: DocumentHolder | null;

  @Field(() => DocumentAccessEnum, { nullable: true })
  documentAccess?: DocumentAccess | null;

  @Field(() => Boolean, { nullable: true })
  loan?: boolean | null;

  @Field(() => [CostLineInput], { nullable: true })
  ledger?: CostLineInput[] | null;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;

  @Field(() => DateScalar)
  evidenceDate!: string;
}

@InputType()
export class RecordCorridorInput extends CorridorContentInput {
  @Field(() => ID)
  supplierId!: string;
}

@InputType()
export class ChangeCorridorInput extends CorridorContentInput {
  @Field(() => ID)
  corridorId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class EndCorridorInput {
  @Field(() => ID)
  corridorId!: string;

  @Field(() => Int)
  version!: number;
}
