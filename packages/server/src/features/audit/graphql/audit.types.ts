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

  /** As they were called then; null when the service itself acted. */
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

  /** What it is called now; null for what has no name, or is not there any more. */
  @Field(() => String, { nullable: true })
  subjectName!: string | null;

  /** The person whom it is about, as they were called then. */
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
  @Field(() => Boolean)
  intact!: boolean;

  @Field(() => Int)
  entries!: number;

  /** Sequence of the first entry that is not as it was written, or is missing. */
  @Field(() => Int, { nullable: true })
  firstBroken!: number | null;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  headHash!: string;

  @Field(() => DateTimeScalar)
  verifiedAt!: Date;
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
