import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../platform/graphql/connection.types.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../platform/graphql/user-error.types.ts';
import type { JobState } from './job-run.read-model.ts';
import { PersonNameType } from '../person/person.types.ts';

export const JobStateEnum = {
  WAITING: 'waiting',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, JobState>;
registerEnumType(JobStateEnum, { name: 'JobState' });

@ObjectType('JobRun')
export class JobRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  /** Such as "Import of suppliers.csv". */
  @Field(() => String)
  title!: string;

  @Field(() => JobStateEnum)
  state!: JobState;

  @Field(() => String)
  stage!: string;

  @Field(() => String)
  stageText!: string;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { nullable: true })
  secondsLeft!: number | null;

  @Field(() => Int)
  attempts!: number;

  @Field(() => TextType, { nullable: true })
  reason!: TextType | null;

  /** Null when no person started it. */
  @Field(() => PersonNameType, { nullable: true })
  startedBy!: PersonNameType | null;

  @Field(() => String)
  subjectType!: string;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  /** Address of the file that it wrote, for the person who started it; null when the file has expired. */
  @Field(() => String, { nullable: true })
  fileUrl!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => Boolean)
  viewerCanCancel!: boolean;

  @Field(() => Boolean)
  viewerCanRetry!: boolean;
}

@ObjectType('JobRunEdge')
export class JobRunEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => JobRunType)
  node!: JobRunType;
}

@ObjectType('JobRunConnection')
export class JobRunConnectionType {
  @Field(() => [JobRunEdgeType])
  edges!: JobRunEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('JobRunPayload')
export class JobRunPayloadType {
  @Field(() => JobRunType, { nullable: true })
  jobRun!: JobRunType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('CancelJobRunInput')
export class CancelJobRunInputType {
  @Field(() => ID)
  jobRunId!: string;
}

@InputType('RetryJobRunInput')
export class RetryJobRunInputType {
  @Field(() => ID)
  jobRunId!: string;
}
