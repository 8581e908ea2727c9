import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { AssuranceEnum } from '../../risk/risk.types.ts';
import { ReadWorkType } from '../../supplier/read-work.types.ts';

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

  @Field(() => ID, {
    nullable: true,
    description: 'The request whose answer tells it; null if none does, and for those who may not read answers',
  })
  requestId!: string | null;

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
