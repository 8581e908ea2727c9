import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FlagReferenceType } from './flag.types.ts';

/** One term of a sum: value times weight is the contribution, and contributions add up to the number exactly. Decimals as text. */
@ObjectType('ScoreTerm')
export class ScoreTermType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  weight!: string;

  @Field(() => String)
  contribution!: string;

  /** The rule behind a floor. */
  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

/** FINDING is a sanction too; WATCHED was cleared. */
const RulerMarkKindEnum = { FINDING: 'FINDING', GAP: 'GAP', WATCHED: 'WATCHED' } as const;
registerEnumType(RulerMarkKindEnum, { name: 'RulerMarkKind' });

/** Something that keeps the score from falling below a number. */
@ObjectType('RulerMark')
class RulerMarkType {
  @Field(() => String)
  name!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => RulerMarkKindEnum)
  kind!: keyof typeof RulerMarkKindEnum;
}

/** What stands on the scale of the score, 0 to 100. */
@ObjectType('Ruler')
export class RulerType {
  /** Null while it cannot be computed. */
  @Field(() => Float, { nullable: true })
  score!: number | null;

  /** What place and kind of work alone say. */
  @Field(() => Float, { nullable: true })
  context!: number | null;

  /** Highest first. */
  @Field(() => [RulerMarkType])
  marks!: readonly RulerMarkType[];
}

/** One step from 0 to the score: it reaches what the one before it reached, plus its change, exactly. Decimals as text. */
@ObjectType('ScoreStep')
export class ScoreStepType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  change!: string;

  @Field(() => String)
  reached!: string;

  /** The rule behind a floor. */
  @Field(() => String, { nullable: true })
  ruleId!: string | null;

  /** Where the flag of a floor is open; null for the place of the score. */
  @Field(() => String, { nullable: true })
  place!: string | null;

  /** Keys of the facts that it is read from. */
  @Field(() => [String])
  facts!: readonly string[];

  @Field(() => [FlagReferenceType])
  references!: readonly FlagReferenceType[];
}

/** INHERENT, OBSERVED or CONTROLS, 0 to 100; ANSWERS, how many core questions are answered. */
@ObjectType('FourNumber')
export class FourNumberType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  explanation!: string;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => String, { nullable: true })
  word!: string | null;

  @Field(() => [String])
  restsOn!: readonly string[];

  @Field(() => [ScoreTermType])
  terms!: readonly ScoreTermType[];
}
