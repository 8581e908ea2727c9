import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { JobRunType } from '../../job/job-run.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { ReadWorkType } from '../../supplier/read-work.types.ts';
import type { QuestionKind } from '../question-row.ts';

export const QuestionKindEnum = {
  MATCH: 'match',
  COUNTRY: 'country',
  SECTOR: 'sector',
  LIST_HIT: 'list-hit',
} as const satisfies Record<string, QuestionKind>;
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });

@ObjectType('ComparisonLine')
export class ComparisonLineType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  left!: string | null;

  @Field(() => String, { nullable: true })
  right!: string | null;

  @Field(() => Boolean)
  differs!: boolean;
}

@ObjectType('AnswerOption')
export class AnswerOptionType {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  hint!: string | null;

  /** Keyboard key that chooses it. */
  @Field(() => String, { nullable: true })
  key!: string | null;
}

@ObjectType('ReviewQuestion')
export class ReviewQuestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  why!: string;

  /** For a sector: what is asked about; null if nothing is likely. */
  @Field(() => ReadWorkType, { nullable: true })
  work!: ReadWorkType | null;

  @Field(() => Int)
  rowCount!: number;

  @Field(() => [Int])
  rows!: number[];

  @Field(() => ID)
  importId!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Boolean)
  parked!: boolean;

  @Field(() => Int)
  weight!: number;

  /** For a match: the row on the left, the supplier on the right, field by field. */
  @Field(() => [ComparisonLineType])
  comparison!: ComparisonLineType[];

  @Field(() => [AnswerOptionType])
  options!: AnswerOptionType[];

  @Field(() => ID, { nullable: true })
  supplierId!: string | null;

  @Field(() => ID, { nullable: true })
  candidateSupplierId!: string | null;

  /** True if it was split: its answer holds for its own suppliers, and is remembered for them. */
  @Field(() => Boolean)
  isSplit!: boolean;

  /** True if it was split from another question, to which it can be joined again. */
  @Field(() => Boolean)
  isPart!: boolean;

  /** True if it may be about many suppliers, which can be listed and split. */
  @Field(() => Boolean)
  ofMany!: boolean;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  viewerCanAnswer!: boolean;
}

@ObjectType('KindCount')
export class KindCountType {
  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType('ReviewQuestionEdge')
export class ReviewQuestionEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ReviewQuestionType)
  node!: ReviewQuestionType;
}

@ObjectType('ReviewQuestionConnection')
export class ReviewQuestionConnectionType {
  @Field(() => [ReviewQuestionEdgeType])
  edges!: ReviewQuestionEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => [KindCountType])
  byKind!: KindCountType[];
}

@InputType('AnswerQuestionInput')
export class AnswerQuestionInputType {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  answer!: string;

  @Field(() => Boolean)
  remember!: boolean;
}

@ObjectType('AnswerPayload')
export class AnswerPayloadType {
  @Field(() => ID, { nullable: true })
  answerId!: string | null;

  @Field(() => ReviewQuestionType, { nullable: true })
  question!: ReviewQuestionType | null;

  @Field(() => JobRunType, { nullable: true })
  jobRun!: JobRunType | null;

  @Field(() => Int)
  alsoAnswered!: number;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('RevokeAnswerInput')
export class RevokeAnswerInputType {
  @Field(() => ID)
  answerId!: string;
}

@ObjectType('RevokeAnswerPayload')
export class RevokeAnswerPayloadType {
  @Field(() => ReviewQuestionType, { nullable: true })
  question!: ReviewQuestionType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('ReviewAnswer')
export class ReviewAnswerType {
  @Field(() => ID)
  id!: string;

  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => String)
  text!: string;

  @Field(() => PersonNameType)
  answeredBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  answeredAt!: Date;

  @Field(() => Boolean)
  remembered!: boolean;
}
