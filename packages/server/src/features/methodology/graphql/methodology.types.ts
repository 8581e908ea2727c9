import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { LabelEnum, ProtectionEnum, type LabelKey } from '../../risk/risk.types.ts';

@ObjectType('ThresholdView')
export class ThresholdViewType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true })
  basis!: string | null;
}

@ObjectType('RuleView')
export class RuleViewType {
  @Field(() => String)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  class!: string;

  @Field(() => String)
  classText!: string;

  @Field(() => String)
  subject!: string;

  /** Severities that the rule can give, mildest first. */
  @Field(() => String)
  severity!: string;

  /** The conditions of the rule, one per line, indented by two spaces per level. */
  @Field(() => [String])
  conditions!: string[];

  @Field(() => [ThresholdViewType])
  thresholds!: ThresholdViewType[];

  @Field(() => [String])
  basis!: string[];

  @Field(() => [String])
  citations!: string[];

  @Field(() => [NamedKeyType])
  inputs!: NamedKeyType[];

  @Field(() => String)
  clears!: string;

  /** Kinds of evidence that a clearing must show; empty where no person clears a flag of the rule. */
  @Field(() => [String])
  evidence!: string[];

  @Field(() => String)
  do!: string;

  @Field(() => String)
  doNot!: string;

  @Field(() => ProtectionEnum)
  protection!: (typeof ProtectionEnum)[keyof typeof ProtectionEnum];

  /** The rule is about where and how work is done: never an accusation. */
  @Field(() => Boolean)
  contextOnly!: boolean;

  @Field(() => [String])
  ilo!: string[];

  /** Editions and lists that it needs and the organisation does not have: what needs them is unknown. */
  @Field(() => [String])
  missing!: string[];

  /** Number of the organisation's suppliers that it flags now. */
  @Field(() => Int)
  openCount!: number;
}

@ObjectType('SectorView')
export class SectorViewType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Float)
  score!: number;

  @Field(() => String, { nullable: true })
  basis!: string | null;
}

@ObjectType('EditionView')
export class EditionViewType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  publisher!: string;

  @Field(() => String)
  date!: string;

  @Field(() => String)
  licence!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Int)
  rows!: number;

  /** Opens it; null for what is not kept by its rows. */
  @Field(() => String, { nullable: true })
  digest!: string | null;

  /** False: the table ships empty, and rules that need it stay open. */
  @Field(() => Boolean)
  filled!: boolean;
}

@ObjectType('BandView')
export class BandViewType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => Float, { nullable: true })
  from!: number | null;

  @Field(() => Float, { nullable: true })
  to!: number | null;

  @Field(() => String)
  text!: string;
}

@ObjectType('Methodology')
export class MethodologyType {
  @Field(() => String)
  version!: string;

  @Field(() => [RuleViewType])
  rules!: RuleViewType[];

  @Field(() => [SectorViewType])
  sectors!: SectorViewType[];

  @Field(() => [EditionViewType])
  editions!: EditionViewType[];

  @Field(() => [BandViewType])
  bands!: BandViewType[];
}
