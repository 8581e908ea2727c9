import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { ImportProblemType, ImportRejectionType } from './import-lists.types.ts';

@ObjectType('CorrectedIn')
export class CorrectedInType {
  @Field(() => ID)
  importId!: string;

  @Field(() => String)
  fileName!: string;
}

/** A rejected row with what stands in the file. */
@ObjectType('CorrectableRow')
export class CorrectableRowType extends ImportRejectionType {
  /** A cell under each heading; blank where cells could not be separated. */
  @Field(() => [String])
  cells!: string[];

  /** The lines as they stand, where it is not known which cell belongs to which heading. */
  @Field(() => String, { nullable: true })
  raw!: string | null;

  /** Places of the columns at fault. */
  @Field(() => [Int])
  faulty!: number[];

  /** The import in which it stands corrected. */
  @Field(() => CorrectedInType, { nullable: true })
  correctedIn!: CorrectedInType | null;
}

@ObjectType('CorrectableRowEdge')
export class CorrectableRowEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => CorrectableRowType)
  node!: CorrectableRowType;
}

@ObjectType('CorrectableRowConnection')
export class CorrectableRowConnectionType {
  @Field(() => [CorrectableRowEdgeType])
  edges!: CorrectableRowEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int)
  totalCount!: number;
}

/** A rejected row as a person corrects it: a cell under each heading. */
@InputType('CorrectedRowInput')
export class CorrectedRowInputType {
  @Field(() => Int)
  row!: number;

  @Field(() => [String])
  cells!: string[];
}

/** What reading a corrected row leads to. */
@ObjectType('RetriedRow')
export class RetriedRowType {
  @Field(() => Int)
  row!: number;

  /** Null where it can be imported now. */
  @Field(() => ImportRejectionType, { nullable: true })
  rejection!: ImportRejectionType | null;

  @Field(() => [Int])
  faulty!: number[];

  /** Values that cannot be understood; they are kept as they are written. */
  @Field(() => [ImportProblemType])
  problems!: ImportProblemType[];
}
