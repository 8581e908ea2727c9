import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AgentLicence, StatedSource, SubAgents } from '@plumbline/facts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import type { AdChannel, AgentService } from '../agent-details.ts';
import { AdChannelEnum, AgentLicenceEnum, AgentServiceEnum, CorridorSourceEnum, SubAgentsEnum } from './enums.ts';

@ObjectType('AgentComplaint')
export class AgentComplaintType {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;

  @Field(() => String)
  text!: string;
}

@ObjectType('AgentUsage', { description: 'A corridor that an agent works for' })
export class AgentUsageType {
  @Field(() => ID)
  corridorId!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => NamedKeyType)
  origin!: NamedKeyType;

  @Field(() => NamedKeyType)
  destination!: NamedKeyType;

  @Field(() => Boolean)
  isSubAgent!: boolean;
}

@ObjectType('SimilarAgent', { description: 'Two agents that may be one' })
export class SimilarAgentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  otherId!: string;

  @Field(() => String)
  otherName!: string;

  @Field(() => String, { description: 'Why they are pointed out' })
  why!: string;
}

@ObjectType('RecordVersion', { description: 'An earlier version of a record' })
export class RecordVersionType {
  @Field(() => Int)
  version!: number;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => String, { description: 'What it said, in short' })
  text!: string;
}

@ObjectType('LabourAgent')
export class LabourAgentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => NamedKeyType)
  country!: NamedKeyType;

  @Field(() => [String])
  otherNames!: readonly string[];

  @Field(() => String)
  licenceNumber!: string;

  @Field(() => String, { description: 'Register in which the licence was looked up' })
  register!: string;

  @Field(() => DateScalar, { nullable: true })
  checkedOn!: string | null;

  @Field(() => AgentLicenceEnum, { nullable: true, description: 'What the register said; null: not looked up' })
  licence!: AgentLicence | null;

  @Field(() => DateScalar, { nullable: true })
  licenceUntil!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on a valid licence has run out; null: not' })
  licenceRanOutOn!: string | null;

  @Field(() => [AgentServiceEnum])
  services!: readonly AgentService[];

  @Field(() => SubAgentsEnum, { nullable: true })
  subAgents!: SubAgents | null;

  @Field(() => [AdChannelEnum])
  adChannels!: readonly AdChannel[];

  @Field(() => [AgentComplaintType])
  complaints!: readonly AgentComplaintType[];

  @Field(() => Boolean)
  ended!: boolean;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => Boolean)
  viewerCanChange!: boolean;
}

@ObjectType('ListedAgent')
export class ListedAgentType {
  @Field(() => LabourAgentType)
  agent!: LabourAgentType;

  @Field(() => Int)
  corridors!: number;

  @Field(() => Int)
  suppliers!: number;
}

@ObjectType('LabourAgentList')
export class LabourAgentListType {
  @Field(() => [ListedAgentType])
  agents!: ListedAgentType[];

  @Field(() => Int)
  total!: number;

  @Field(() => [SimilarAgentType])
  similar!: SimilarAgentType[];

  @Field(() => Boolean)
  viewerCanRecord!: boolean;
}

@ObjectType('ToldApart', { description: 'An agent of which somebody said that it is not this one' })
export class ToldApartType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PersonNameType)
  toldBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  toldAt!: Date;
}

@ObjectType('LabourAgentPage')
export class LabourAgentPageType {
  @Field(() => LabourAgentType)
  agent!: LabourAgentType;

  @Field(() => [AgentUsageType])
  usages!: AgentUsageType[];

  @Field(() => [SimilarAgentType])
  similar!: SimilarAgentType[];

  @Field(() => [ToldApartType])
  toldApart!: ToldApartType[];

  @Field(() => [RecordVersionType])
  earlier!: RecordVersionType[];
}

@ObjectType('CurrencyChoice')
export class CurrencyChoiceType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  exponent!: number;
}

@ObjectType('RecruitmentChoices', { description: 'What forms of agents and corridors offer' })
export class RecruitmentChoicesType {
  @Field(() => [NamedKeyType])
  countries!: NamedKeyType[];

  @Field(() => [CurrencyChoiceType])
  currencies!: CurrencyChoiceType[];
}

@InputType()
export class AgentComplaintInput {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => CorridorSourceEnum)
  source!: StatedSource;

  @Field(() => String)
  text!: string;
}

@InputType()
export class LabourAgentInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2' })
  country!: string;

  @Field(() => [String], { nullable: true })
  otherNames?: string[] | null;

  @Field(() => String, { nullable: true })
  licenceNumber?: string | null;

  @Field(() => String, { nullable: true })
  register?: string | null;

  @Field(() => DateScalar, { nullable: true })
  checkedOn?: string | null;

  @Field(() => AgentLicenceEnum, { nullable: true })
  licence?: AgentLicence | null;

  @Field(() => DateScalar, { nullable: true })
  licenceUntil?: string | null;

  @Field(() => [AgentServiceEnum], { nullable: true })
  services?: AgentService[] | null;

  @Field(() => SubAgentsEnum, { nullable: true })
  subAgents?: SubAgents | null;

  @Field(() => [AdChannelEnum], { nullable: true })
  adChannels?: AdChannel[] | null;

  @Field(() => [AgentComplaintInput], { nullable: true })
  complaints?: AgentComplaintInput[] | null;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType()
export class ChangeLabourAgentInput extends LabourAgentInput {
  @Field(() => ID)
  agentId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class EndLabourAgentInput {
  @Field(() => ID)
  agentId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class TellAgentsApartInput {
  @Field(() => ID)
  agentId!: string;

  @Field(() => ID)
  otherAgentId!: string;
}

@ObjectType('LabourAgentPayload')
export class LabourAgentPayloadType {
  @Field(() => LabourAgentType, { nullable: true })
  agent!: LabourAgentType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
