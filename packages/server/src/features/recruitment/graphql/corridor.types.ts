import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AgentLicence,
  AgentUse,
  StatedSource,
  CostHead,
  CostPayer,
  CostStatistic,
  DocumentAccess,
  DocumentHolder,
  WorkerBand,
} from '@plumbline/facts';
import { MoneyType } from '../../../platform/graphql/money.types.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { RecordVersionType } from './agent.types.ts';
import {
  AgentLicenceEnum,
  AgentUseEnum,
  CorridorSourceEnum,
  CostHeadEnum,
  CostPayerEnum,
  CostStatisticEnum,
  DocumentAccessEnum,
  DocumentHolderEnum,
  WorkerBandEnum,
} from './enums.ts';

@ObjectType('CostLine')
export class CostLineType {
  @Field(() => CostHeadEnum)
  head!: CostHead;

  @Field(() => CostPayerEnum)
  payer!: CostPayer;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => String, { nullable: true, description: 'Months of net pay, two decimal places; null: cannot be told' })
  months!: string | null;

  @Field(() => Int)
  year!: number;

  @Field(() => CostStatisticEnum)
  statistic!: CostStatistic;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;
}

@ObjectType('PaidPart')
export class PaidPartType {
  @Field(() => CostPayerEnum)
  payer!: CostPayer;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => String, { nullable: true })
  months!: string | null;
}

@ObjectType('CostTotal', { description: 'What was paid in one currency, by payer. Currencies are never added' })
export class CostTotalType {
  @Field(() => String)
  currency!: string;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => String, { nullable: true })
  months!: string | null;

  @Field(() => [PaidPartType], { description: 'Payers that paid something' })
  parts!: PaidPartType[];
}

@ObjectType('CorridorAgent')
export class CorridorAgentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => NamedKeyType)
  country!: NamedKeyType;

  @Field(() => Boolean)
  isSubAgent!: boolean;

  @Field(() => AgentLicenceEnum, { nullable: true })
  licence!: AgentLicence | null;

  @Field(() => DateScalar, { nullable: true })
  checkedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on a valid licence has run out; null: not' })
  licenceRanOutOn!: string | null;
}

@ObjectType('RecruitmentCorridor')
export class RecruitmentCorridorType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String, { nullable: true, description: 'Null for the supplier as a whole' })
  siteKey!: string | null;

  @Field(() => String, { nullable: true })
  siteName!: string | null;

  @Field(() => NamedKeyType)
  origin!: NamedKeyType;

  @Field(() => NamedKeyType)
  destination!: NamedKeyType;

  @Field(() => WorkerBandEnum, { nullable: true })
  workers!: WorkerBand | null;

  @Field(() => AgentUseEnum, { nullable: true })
  agentUse!: AgentUse | null;

  @Field(() => [CorridorAgentType])
  agents!: CorridorAgentType[];

  @Field(() => String)
  contractLanguage!: string;

  @Field(() => Boolean, { nullable: true })
  contractUnderstood!: boolean | null;

  @Field(() => Int, { nullable: true })
  contractDays!: number | null;

  @Field(() => DocumentHolderEnum, { nullable: true })
  documentHolder!: DocumentHolder | null;

  @Field(() => DocumentAccessEnum, { nullable: true })
  documentAccess!: DocumentAccess | null;

  @Field(() => Boolean, { nullable: true })
  loan!: boolean | null;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;

  @Field(() => DateScalar)
  evidenceDate!: string;

  @Field(() => [CostLineType])
  ledger!: CostLineType[];

  @Field(() => [CostTotalType])
  totals!: CostTotalType[];

  @Field(() => MoneyType, { nullable: true, description: 'Net pay of a month; null: not known' })
  netPay!: MoneyType | null;

  @Field(() => DateScalar, { nullable: true })
  netPayDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Cost of such corridors in months of earnings' })
  benchmarkMonths!: string | null;

  @Field(() => Boolean)
  benchmarksLoaded!: boolean;

  @Field(() => Boolean)
  ended!: boolean;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => Boolean)
  viewerCanChange!: boolean;
}

@ObjectType('RecruitmentCorridorPage')
export class RecruitmentCorridorPageType {
  @Field(() => RecruitmentCorridorType)
  corridor!: RecruitmentCorridorType;

  @Field(() => [RecordVersionType])
  earlier!: RecordVersionType[];
}

@ObjectType('CorridorSite')
export class CorridorSiteType {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'Empty for a site without a name' })
  name!: string;

  @Field(() => NamedKeyType, { nullable: true })
  country!: NamedKeyType | null;
}

@ObjectType('SupplierCorridors')
export class SupplierCorridorsType {
  @Field(() => [RecruitmentCorridorType])
  corridors!: RecruitmentCorridorType[];

  @Field(() => [CorridorSiteType])
  sites!: CorridorSiteType[];

  @Field(() => Boolean)
  viewerCanRecord!: boolean;
}

@ObjectType('RecruitmentCorridorPayload')
export class RecruitmentCorridorPayloadType {
  @Field(() => RecruitmentCorridorType, { nullable: true })
  corridor!: RecruitmentCorridorType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
