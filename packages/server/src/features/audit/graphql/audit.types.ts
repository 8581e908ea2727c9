import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => Int)
  sequence!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  /** Name of the person; null when the service itself acted. */
  @Field(() => String, { nullable: true })
  actor!: string | null;

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

  /** Global id of a supplier or an import that has a page. */
  @Field(() => ID, { nullable: true })
  subjectPage!: string | null;

  @Field(() => String)
  hash!: string;
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
