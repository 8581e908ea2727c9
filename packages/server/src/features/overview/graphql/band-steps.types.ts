import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { STEP_CAUSES, type StepCause } from '../step-causes.ts';

const StepCauseEnum = enumOf('StepCause', STEP_CAUSES);

/** Suppliers whose band got worse or better in a week, by what moved it last. */
@ObjectType('BandStep')
export class BandStepType {
  /** Its Monday. */
  @Field(() => DateScalar)
  week!: string;

  @Field(() => StepCauseEnum)
  cause!: StepCause;

  @Field(() => Int)
  worse!: number;

  @Field(() => Int)
  better!: number;
}

/** How bands moved by week: what came back within one leaves nothing. */
@ObjectType('BandSteps')
export class BandStepsType {
  /** Mondays, oldest first. */
  @Field(() => [DateScalar])
  weeks!: readonly string[];

  @Field(() => [BandStepType])
  steps!: readonly BandStepType[];
}
