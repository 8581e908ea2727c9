import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { PersonNameType } from '../../person/person.types.ts';

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => Int)
  sequence!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  /** Under the name of that time; null when no person acted. */
  @Field(() => PersonNameType, { nullable: true })
  actor!: PersonNameType | null;

  @Field(() => String)
  verb!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  subjectType!: string;

  @Field(() => String)
  subjectId!: string;

  /** Present name; null for a subject that has no name or no longer exists. */
  @Field(() => String, { nullable: true })
  subjectName!: string | null;

  /** The person that it is about, under the name of that time. */
  @Field(() => PersonNameType, { nullable: true })
  subjectPerson!: PersonNameType | null;

  /** Global id of a supplier or an import that has a page. */
  @Field(() => ID, { nullable: true })
  subjectPage!: string | null;

  @Field(() => String)
  hash!: string;
}

@ObjectType('AuditPerson')
export class AuditPersonType {
  @Field(() => String)
  key!: string;

  @Field(() => PersonNameType)
  person!: PersonNameType;
}

@ObjectType('AuditEntryEdge')
export class AuditEntryEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => AuditEntryType)
  node!: AuditEntryType;
}

@ObjectType('AuditEntryConnection')
export class AuditEntryConnectionType {
  @Field(() => [AuditEntryEdgeType])
  edges!: AuditEntryEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ObjectType('AuditVerification')
export class AuditVerificationType {
  /** Of both logs. */
  @Field(() => Boolean)
  intact!: boolean;

  @Field(() => Int)
  entries!: number;

  /** Sequence of the first altered or missing entry. */
  @Field(() => Int, { nullable: true })
  firstBroken!: number | null;

  @Field(() => String)
  text!: string;

  /** One sentence for each thing that contradicts what was anchored outside the database. */
  @Field(() => [String])
  findings!: string[];

  /** How far the log is anchored. */
  @Field(() => [String])
  anchored!: string[];

  /** The same of the log of sign-ins, refusals and downloads. */
  @Field(() => String)
  accessText!: string;

  @Field(() => [String])
  accessFindings!: string[];

  /** The same of the custody log and of who looked at evidence, with what was found against them. */
  @Field(() => [String])
  ofEvidence!: string[];

  @Field(() => String)
  headHash!: string;

  @Field(() => DateTimeScalar)
  verifiedAt!: Date;
}

/** What a time-stamp authority says of the anchors. */
@ObjectType('AuditStamp')
export class AuditStampType {
  /** When it vouched for them last; null before the first time. */
  @Field(() => DateTimeScalar, { nullable: true })
  at!: Date | null;

  /** Whether it did not in the last night, or at all: the authority may be away. */
  @Field(() => Boolean)
  isLate!: boolean;
}

/** How far the log is anchored outside the database. */
@ObjectType('AuditAnchoring')
export class AuditAnchoringType {
  /** Number of the last entry that is anchored; null before the first. */
  @Field(() => Int, { nullable: true })
  sequence!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: Date | null;

  /** How many entries came later. */
  @Field(() => Int)
  waiting!: number;

  /** Whether they wait for longer than they should: the file or the keys may be away. */
  @Field(() => Boolean)
  isLate!: boolean;

  /** Null where no time-stamp authority is set. */
  @Field(() => AuditStampType, { nullable: true })
  stamp!: AuditStampType | null;
}

@InputType('AuditFilter')
export class AuditFilterInput {
  @Field(() => [String], { nullable: true })
  verbs?: string[] | null;

  @Field(() => String, { nullable: true })
  actorId?: string | null;

  @Field(() => String, { nullable: true })
  subjectId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  to?: string | null;
}
