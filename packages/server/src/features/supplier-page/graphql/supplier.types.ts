import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { DecisionType } from '../../decision/decision.types.ts';
import { CountryType, SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { AssuranceEnum, LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import { ReadWorkType } from '../../supplier/read-work.types.ts';
import { AssessmentViewType } from './assessment.types.ts';

@ObjectType('Identifier')
export class IdentifierType {
  @Field(() => String)
  scheme!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** A line of the address list. Households show only their district. */
@ObjectType('Site')
export class SiteType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  /** Empty if unknown. */
  @Field(() => String)
  addressLine!: string;

  @Field(() => CountryType, { nullable: true })
  country!: CountryType | null;

  @Field(() => NamedKeyType, { nullable: true })
  siteType!: NamedKeyType | null;

  @Field(() => Boolean)
  closed!: boolean;

  @Field(() => DateScalar, { nullable: true })
  projectFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  projectTo!: string | null;

  @Field(() => String)
  source!: string;

  @Field(() => Int, { nullable: true })
  workers!: number | null;
}

/** A cell that a fact was read from, as it stands in the file. */
@ObjectType('FactCell')
export class FactCellType {
  @Field(() => String)
  heading!: string;

  /** What the column was read as. */
  @Field(() => String)
  field!: string;

  @Field(() => String)
  why!: string;

  /** Line or sheet row, from 1. */
  @Field(() => Int)
  row!: number;

  /** Word for word; empty if the cell is blank. */
  @Field(() => String)
  text!: string;
}

/** A person's choice of the source that holds. */
@ObjectType('FactPreference')
export class FactPreferenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  @Field(() => PersonNameType)
  madeBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  madeAt!: Date;

  @Field(() => Boolean)
  viewerCanEnd!: boolean;
}

/** Who stated a fact by hand, and how it ended. */
@ObjectType('StatedFact')
export class StatedFactType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  note!: string;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  /** Who corrected or withdrew it. */
  @Field(() => PersonNameType, { nullable: true })
  endedBy!: PersonNameType | null;

  /** Why it was withdrawn; null if it was corrected. */
  @Field(() => String, { nullable: true })
  endReason!: string | null;

  @Field(() => Boolean)
  viewerCanChange!: boolean;
}

/** One observed fact, or another word of a file: its source, date, place in the source, and whether it holds. */
@ObjectType('FactRow')
export class FactRowType {
  @Field(() => String)
  key!: string;

  /** A name, a number in a register, a day: shown, and no fact. */
  @Field(() => Boolean)
  isWord!: boolean;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  source!: string;

  @Field(() => AssuranceEnum)
  assurance!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;

  @Field(() => ID, { nullable: true })
  importId!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => [Int])
  rows!: readonly number[];

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => Boolean)
  inForce!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;

  /** What it was read from; empty where no file says it, or its cells were not kept. */
  @Field(() => [FactCellType])
  cells!: readonly FactCellType[];

  /** For sectors that were read from words. */
  @Field(() => ReadWorkType, { nullable: true })
  work!: ReadWorkType | null;

  /** How it was read, if it does not simply stand in a cell. */
  @Field(() => [String])
  how!: readonly string[];

  /** True for the observation in force that is used. */
  @Field(() => Boolean)
  preferred!: boolean;

  @Field(() => ID)
  observationId!: string;

  /** Key of the input that it is about; empty for a site. */
  @Field(() => String)
  inputKey!: string;

  /** How many observations in force say something else. */
  @Field(() => Int)
  others!: number;

  /** Why it is used before others. */
  @Field(() => String, { nullable: true })
  because!: string | null;

  /** Newer than the preference that counts: nobody has weighed it against what was chosen. */
  @Field(() => Boolean)
  isNewer!: boolean;

  @Field(() => FactPreferenceType, { nullable: true })
  preference!: FactPreferenceType | null;

  @Field(() => StatedFactType, { nullable: true })
  handFact!: StatedFactType | null;

  @Field(() => Boolean)
  viewerCanPrefer!: boolean;
}

/** Something of which a person has answered that it cannot be told. */
@ObjectType('UntoldPoint')
export class UntoldPointType {
  @Field(() => String)
  text!: string;

  @Field(() => DateTimeScalar)
  answeredAt!: Date;

  @Field(() => PersonNameType)
  answeredBy!: PersonNameType;
}

/** A change of the result. */
@ObjectType('Move')
export class MoveType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => LabelEnum, { nullable: true })
  labelBefore!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  labelAfter!: LabelKey | null;
}

@ObjectType('Corridor')
export class CorridorType {
  /** Name of the site where they work. */
  @Field(() => String)
  site!: string;

  @Field(() => CountryType, { nullable: true })
  origin!: CountryType | null;

  @Field(() => CountryType, { nullable: true })
  destination!: CountryType | null;

  @Field(() => Int, { nullable: true })
  workers!: number | null;

  /** What workers paid, in months of net pay, to one decimal. */
  @Field(() => String, { nullable: true })
  costMonths!: string | null;

  @Field(() => String)
  agent!: string;
}

@ObjectType('Supplier')
export class SupplierType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  localName!: string | null;

  @Field(() => [String])
  otherNames!: string[];

  @Field(() => String, { nullable: true })
  parent!: string | null;

  @Field(() => [IdentifierType])
  identifiers!: IdentifierType[];

  @Field(() => CountryType, { nullable: true })
  country!: CountryType | null;

  @Field(() => String)
  state!: string;

  /** True if it is known only from the invented demonstration lists: nobody real. */
  @Field(() => Boolean)
  fictional!: boolean;

  /** Null until assessed. */
  @Field(() => SupplierRowType, { nullable: true })
  row!: SupplierRowType | null;

  @Field(() => AssessmentViewType, { nullable: true })
  assessment!: AssessmentViewType | null;

  @Field(() => Boolean, {
    description:
      'On a past day: the result of then rested on something that was sealed or erased since, and is not shown again',
  })
  withheld!: boolean;

  @Field(() => Boolean)
  reassessing!: boolean;

  @Field(() => [SiteType])
  sites!: SiteType[];

  @Field(() => [FactRowType])
  facts!: FactRowType[];

  /** The latest changes of the result, at most five. */
  @Field(() => [MoveType])
  moves!: MoveType[];

  @Field(() => [DecisionType])
  decisions!: DecisionType[];

  @Field(() => DecisionType, { nullable: true })
  openProposal!: DecisionType | null;

  @Field(() => DecisionType, { nullable: true })
  decisionInForce!: DecisionType | null;

  @Field(() => [CorridorType])
  corridors!: CorridorType[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The request that the supplier answered last; null without any, and for those who may not read answers',
  })
  answeredRequestId!: string | null;

  @Field(() => Int)
  openQuestions!: number;

  /** What a person answered cannot be told, the latest first. */
  @Field(() => [UntoldPointType])
  untold!: UntoldPointType[];

  /** No field: the instant that it was read as of, for what is read later; null for now. */
  asOf!: Date | null;

  @Field(() => Boolean)
  viewerCanRecordDecision!: boolean;

  @Field(() => Boolean)
  viewerCanProposeDecision!: boolean;
}
