import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { PersonNameType } from '../person/person.types.ts';
import { SupplierRowType } from '../portfolio/supplier-row.types.ts';
import { LaneEnum } from '../risk/risk.types.ts';

/** The suppliers of a lane that need a decision, the most pressing first. */
@ObjectType('DeskLane')
export class DeskLaneType {
  @Field(() => LaneEnum)
  lane!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => [SupplierRowType])
  suppliers!: SupplierRowType[];

  /** After the last of `suppliers`; null when there are no more. */
  @Field(() => String, { nullable: true })
  more!: string | null;
}

/** The next suppliers of a lane. */
@ObjectType('DeskLanePage')
export class DeskLanePageType {
  @Field(() => [SupplierRowType])
  suppliers!: SupplierRowType[];

  @Field(() => String, { nullable: true })
  more!: string | null;
}

/** A supplier about which something is proposed, or whose shipments are held and not confirmed. */
@ObjectType('DeskProposal')
export class DeskProposalType {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => SupplierRowType)
  supplier!: SupplierRowType;

  @Field(() => String)
  kindText!: string;

  /** It is a hold, in force already, that waits to be confirmed or lifted. */
  @Field(() => Boolean)
  isHold!: boolean;

  /** Of a hold: two working days have passed. */
  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => Boolean)
  viewerCanApprove!: boolean;
}

@ObjectType('Desk')
export class DeskType {
  /** How many suppliers of the filter need a decision. */
  @Field(() => Int)
  count!: number;

  @Field(() => [DeskLaneType])
  lanes!: DeskLaneType[];

  /** What waits for a second person, holds first, then the oldest; not in `count`. */
  @Field(() => [DeskProposalType])
  proposals!: DeskProposalType[];

  @Field(() => Int)
  proposalCount!: number;

  /** Decisions that came into force today, in the whole organisation. */
  @Field(() => Int)
  decidedToday!: number;
}
