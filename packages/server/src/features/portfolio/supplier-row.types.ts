import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType } from '../../platform/graphql/money.types.ts';
import { NamedKeyType } from '../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType } from '../../platform/graphql/user-error.types.ts';
import { LabelOverrideType } from '../risk/label-override.types.ts';
import { AnswersKnownType } from './answers-known.types.ts';
import { ContextLevelEnum, LabelEnum, LaneEnum, type ContextLevelKey, type LabelKey } from '../risk/risk.types.ts';

/** A country with the region that it counts towards. */
@ObjectType('Country')
export class CountryType {
  /** ISO 3166-1 alpha-2. */
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  region!: string;
}

/** One supplier as lists show it. Scores are 0 to 100, shares 0 to 1; null is no data. */
@ObjectType('ShipmentsHeld')
export class ShipmentsHeldType {
  @Field(() => String)
  text!: string;

  /** Nobody has confirmed it yet. */
  @Field(() => Boolean)
  waits!: boolean;
}

@ObjectType('SupplierRow')
export class SupplierRowType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  localName!: string | null;

  @Field(() => String, { nullable: true })
  externalId!: string | null;

  /** Work, place and people, what that alone says, and what was found about people: to be read before any number. */
  @Field(() => String)
  inShort!: string;

  @Field(() => CountryType, { nullable: true })
  country!: CountryType | null;

  @Field(() => NamedKeyType, { nullable: true })
  sector!: NamedKeyType | null;

  /** The label in force. */
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => LabelOverrideType, { nullable: true })
  override!: LabelOverrideType | null;

  @Field(() => ContextLevelEnum, { nullable: true })
  contextLow!: ContextLevelKey | null;

  @Field(() => ContextLevelEnum, { nullable: true })
  contextHigh!: ContextLevelKey | null;

  @Field(() => LaneEnum)
  lane!: string;

  @Field(() => Float, { nullable: true })
  inherent!: number | null;

  @Field(() => Float, { nullable: true })
  observed!: number | null;

  @Field(() => Float, { nullable: true })
  controls!: number | null;

  @Field(() => Float, { nullable: true })
  residual!: number | null;

  @Field(() => Float, { nullable: true })
  rangeLow!: number | null;

  @Field(() => Float, { nullable: true })
  rangeHigh!: number | null;

  /** Share of the context that is recorded, 0 to 1: what the label rests on. */
  @Field(() => Float)
  coverage!: number;

  /** Null until the supplier has been assessed again. */
  @Field(() => AnswersKnownType, { nullable: true })
  answersKnown!: AnswersKnownType | null;

  @Field(() => String)
  confidence!: string;

  @Field(() => TextType, { nullable: true })
  leadingFlag!: TextType | null;

  @Field(() => Int)
  flagCount!: number;

  @Field(() => Int)
  findingCount!: number;

  @Field(() => Int, { nullable: true })
  workers!: number | null;

  /** 0 to 1. */
  @Field(() => Float, { nullable: true })
  migrantShare!: number | null;

  @Field(() => Int, { nullable: true })
  workersConcerned!: number | null;

  @Field(() => Int)
  siteCount!: number;

  @Field(() => Int, { nullable: true })
  tier!: number | null;

  @Field(() => [MoneyType])
  spend!: MoneyType[];

  @Field(() => Boolean)
  needsDecision!: boolean;

  /** Name of the decision in force. */
  @Field(() => String, { nullable: true })
  decision!: string | null;

  /** Name of the decision that is proposed and waits for approval. */
  @Field(() => String, { nullable: true })
  proposal!: string | null;

  /** Shipments that are held; null where none are. */
  @Field(() => ShipmentsHeldType, { nullable: true })
  hold!: ShipmentsHeldType | null;

  @Field(() => DateScalar, { nullable: true })
  decisionUntil!: string | null;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => DateTimeScalar)
  assessedAt!: Date;
}
