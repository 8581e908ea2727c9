import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { TextType } from '../../../platform/graphql/user-error.types.ts';
import { ImportType } from '../import.types.ts';
import { TileEnum, type TileKey } from './import-enums.ts';

@ObjectType('Difference')
export class DifferenceType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('ImportRecord')
export class ImportRecordType {
  @Field(() => Int)
  ordinal!: number;

  @Field(() => [Int])
  rows!: number[];

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  country!: string | null;

  @Field(() => TileEnum)
  tile!: TileKey;

  @Field(() => ID, { nullable: true })
  supplierId!: string | null;

  /** The differences; for a new record, what is recorded. */
  @Field(() => [DifferenceType])
  summary!: DifferenceType[];

  /** Why the record is parked; null if it is not. */
  @Field(() => TextType, { nullable: true })
  reason!: TextType | null;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;
}

@ObjectType('ImportRecordEdge')
export class ImportRecordEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ImportRecordType)
  node!: ImportRecordType;
}

@ObjectType('ImportRecordConnection')
export class ImportRecordConnectionType {
  @Field(() => [ImportRecordEdgeType])
  edges!: ImportRecordEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('ImportProblem')
export class ImportProblemType {
  @Field(() => Int)
  row!: number;

  @Field(() => String, { nullable: true })
  heading!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  remedy!: string;
}

@ObjectType('ProblemGroup')
export class ProblemGroupType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('ImportProblemEdge')
export class ImportProblemEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ImportProblemType)
  node!: ImportProblemType;
}

@ObjectType('ImportProblemConnection')
export class ImportProblemConnectionType {
  @Field(() => [ImportProblemEdgeType])
  edges!: ImportProblemEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => [ProblemGroupType])
  groups!: ProblemGroupType[];
}

@ObjectType('ImportRejection')
export class ImportRejectionType {
  @Field(() => Int)
  row!: number;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  remedy!: string;
}

@ObjectType('ImportRejectionEdge')
export class ImportRejectionEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ImportRejectionType)
  node!: ImportRejectionType;
}

@ObjectType('ImportRejectionConnection')
export class ImportRejectionConnectionType {
  @Field(() => [ImportRejectionEdgeType])
  edges!: ImportRejectionEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('ImportEdge')
export class ImportEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ImportType)
  node!: ImportType;
}

@ObjectType('ImportConnection')
export class ImportConnectionType {
  @Field(() => [ImportEdgeType])
  edges!: ImportEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}
