import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../platform/graphql/connection.types.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { PersonNameType } from '../person/person.types.ts';
import { LabelOverrideType } from '../risk/label-override.types.ts';
import { LabelEnum, SeverityEnum, type LabelKey } from '../risk/risk.types.ts';

/** A flag in a list of what is to be done. */
@ObjectType('FlagListRow')
export class FlagListRowType {
  /** Of the row: a flag may have several checks. */
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  /** The label in force; null while the supplier is in no list. */
  @Field(() => LabelEnum, { nullable: true })
  label!: LabelKey | null;

  @Field(() => LabelOverrideType, { nullable: true })
  override!: LabelOverrideType | null;

  @Field(() => String)
  name!: string;

  @Field(() => SeverityEnum)
  severity!: string;

  /** The day that the list is about. */
  @Field(() => DateScalar)
  day!: string;

  /** Of a check for retaliation: days after closing. */
  @Field(() => Int, { nullable: true })
  days!: number | null;

  @Field(() => Boolean)
  isDue!: boolean;

  @Field(() => Boolean)
  isOverdue!: boolean;

  /** Who proposed to clear it or to open it again, and when; null where neither waits. */
  @Field(() => PersonNameType, { nullable: true })
  proposedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  proposedAt!: Date | null;

  @Field(() => Boolean)
  viewerCanDecide!: boolean;
}

@ObjectType('FlagListRowEdge')
class FlagListRowEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => FlagListRowType)
  node!: FlagListRowType;
}

@ObjectType('FlagListRowConnection')
export class FlagListRowConnectionType {
  @Field(() => [FlagListRowEdgeType])
  edges!: FlagListRowEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}
