import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../platform/graphql/user-error.types.ts';

const EvidenceRequestStateEnum = {
  OPEN: 'open',
  PASSED_ON: 'passed-on',
  ANSWERED: 'answered',
  DECLINED: 'declined',
} as const;
registerEnumType(EvidenceRequestStateEnum, { name: 'EvidenceRequestState' });
type RequestState = (typeof EvidenceRequestStateEnum)[keyof typeof EvidenceRequestStateEnum];

const EvidenceAnswerEnum = { PASSED_ON: 'passed-on', ANSWERED: 'answered', DECLINED: 'declined' } as const;
registerEnumType(EvidenceAnswerEnum, { name: 'EvidenceAnswer' });
type Answer = (typeof EvidenceAnswerEnum)[keyof typeof EvidenceAnswerEnum];

const FindingKindEnum = {
  DOCUMENTS_HELD: 'documents-held',
  CONTRACT_CHANGED: 'contract-changed',
  FIRE_EXIT_BLOCKED: 'fire-exit-blocked',
  NO_REST_DAY: 'no-rest-day',
  OTHER: 'other',
} as const;
registerEnumType(FindingKindEnum, { name: 'FindingKind' });
type Kind = (typeof FindingKindEnum)[keyof typeof FindingKindEnum];

const IndicatorEnum = {
  I1: 'I1',
  I2: 'I2',
  I3: 'I3',
  I4: 'I4',
  I5: 'I5',
  I6: 'I6',
  I7: 'I7',
  I8: 'I8',
  I9: 'I9',
  I10: 'I10',
  I11: 'I11',
} as const;
registerEnumType(IndicatorEnum, { name: 'IloIndicator' });
type IndicatorKey = (typeof IndicatorEnum)[keyof typeof IndicatorEnum];

const PeopleBandEnum = {
  UNKNOWN: 'unknown',
  TEN_TO_49: '10-49',
  FIFTY_TO_99: '50-99',
  HUNDRED_TO_499: '100-499',
  FIVE_HUNDRED_OR_MORE: '500-or-more',
} as const;
registerEnumType(PeopleBandEnum, { name: 'PeopleBand' });
type People = (typeof PeopleBandEnum)[keyof typeof PeopleBandEnum];

const FindingBasisEnum = { SEEN: 'seen', DOCUMENT: 'document', WORKERS: 'workers' } as const;
registerEnumType(FindingBasisEnum, { name: 'FindingBasis' });
type Basis = (typeof FindingBasisEnum)[keyof typeof FindingBasisEnum];

@ObjectType('EvidenceRequest', { description: 'What an auditor asked a buyer for' })
export class EvidenceRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String)
  what!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => EvidenceRequestStateEnum)
  state!: RequestState;

  @Field(() => String)
  askedByName!: string;

  @Field(() => DateTimeScalar)
  askedAt!: Date;

  @Field(() => String)
  answer!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('WaitingRequest', { description: 'A request for evidence that waits, with whom it was put to' })
export class WaitingRequestType extends EvidenceRequestType {
  @Field(() => ID)
  engagementId!: string;

  @Field(() => String)
  buyerName!: string;

  @Field(() => Boolean, { description: 'Its last day is over' })
  isOverdue!: boolean;
}

@ObjectType('InterviewCount', { description: 'How many were interviewed in a language, rounded to five' })
export class InterviewCountType {
  @Field(() => String, { description: 'ISO 639' })
  language!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('AuditFinding', { description: 'What an auditor found' })
export class AuditFindingType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String, { nullable: true, description: 'Null for the supplier as a whole' })
  siteName!: string | null;

  @Field(() => String)
  kindText!: string;

  @Field(() => String)
  indicatorText!: string;

  @Field(() => String)
  seen!: string;

  @Field(() => String)
  peopleText!: string;

  @Field(() => [InterviewCountType])
  interviews!: readonly InterviewCountType[];

  @Field(() => Boolean)
  announced!: boolean;

  @Field(() => DateScalar)
  visitedOn!: string;

  @Field(() => String)
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@ObjectType('FindingForm', { description: 'What an auditor chooses from' })
export class FindingFormType {
  @Field(() => [TextType])
  kinds!: readonly TextType[];

  @Field(() => [TextType])
  indicators!: readonly TextType[];

  @Field(() => [TextType])
  people!: readonly TextType[];
}

@InputType('AskForEvidenceInput')
export class AskForEvidenceInputType {
  @Field(() => ID)
  engagedId!: string;

  @Field(() => ID)
  engagedSupplierId!: string;

  @Field(() => String)
  what!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('InterviewsInput')
export class InterviewsInputType {
  @Field(() => String)
  language!: string;

  @Field(() => Int)
  count!: number;
}

@InputType('RecordFindingInput')
export class RecordFindingInputType {
  @Field(() => ID)
  engagedId!: string;

  @Field(() => ID)
  engagedSupplierId!: string;

  @Field(() => [ID], { description: 'One finding for each; none of them for the supplier as a whole' })
  engagedSiteIds!: string[];

  @Field(() => FindingKindEnum)
  kind!: Kind;

  @Field(() => IndicatorEnum, { nullable: true })
  indicator?: IndicatorKey | null;

  @Field(() => String)
  seen!: string;

  @Field(() => PeopleBandEnum)
  people!: People;

  @Field(() => [InterviewsInputType])
  interviews!: InterviewsInputType[];

  @Field(() => Boolean)
  announced!: boolean;

  @Field(() => FindingBasisEnum)
  basis!: Basis;

  @Field(() => DateScalar)
  visitedOn!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('EngagedPayload')
export class EngagedPayloadType {
  @Field(() => Boolean)
  done!: boolean;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserErrorType[];
}

@InputType('AnswerEvidenceRequestInput')
export class AnswerEvidenceRequestInputType {
  @Field(() => ID)
  evidenceRequestId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EvidenceAnswerEnum)
  state!: Answer;

  @Field(() => String)
  answer!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}
