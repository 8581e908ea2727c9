import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/connection.types.ts';
import { UserErrorType } from '../../../../platform/graphql/user-error.types.ts';

@ObjectType('QuestionRecord')
export class QuestionRecordType {
  @Field(() => Int)
  ordinal!: number;

  @Field(() => [Int])
  rows!: number[];

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  country!: string | null;

  /** Null while the row is not written. */
  @Field(() => ID, { nullable: true })
  supplierId!: string | null;

  /** What the row says besides, as it is understood. */
  @Field(() => [String])
  words!: string[];
}

@ObjectType('QuestionRecordEdge')
export class QuestionRecordEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => QuestionRecordType)
  node!: QuestionRecordType;
}

@ObjectType('QuestionCountry')
export class QuestionCountryType {
  /** ISO 3166-1 alpha-2; empty for records without a country. */
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('QuestionRecordConnection')
export class QuestionRecordConnectionType {
  @Field(() => [QuestionRecordEdgeType])
  edges!: QuestionRecordEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;

  /** Of all that the search takes, the most first. */
  @Field(() => [QuestionCountryType])
  byCountry!: QuestionCountryType[];
}

@InputType('SplitQuestionInput')
export class SplitQuestionInputType {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  version!: number;

  /** The records that get a question of their own; null for all that the search and the country take. */
  @Field(() => [Int], { nullable: true })
  records!: number[] | null;

  @Field(() => String, { nullable: true })
  search!: string | null;

  @Field(() => String, { nullable: true })
  country!: string | null;
}

@InputType('JoinQuestionInput')
export class JoinQuestionInputType {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('QuestionPartPayload')
export class QuestionPartPayloadType {
  /** The question that is there now: the part that was split off, or what it was joined to. */
  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
