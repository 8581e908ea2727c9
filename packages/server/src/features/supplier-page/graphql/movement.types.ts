import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import type { Mover } from '../parts/movement.ts';

const MoverEnum = { PERSON: 'person', FACT: 'fact', RULE: 'rule', EDITION: 'edition', VERSION: 'version' } as const;
registerEnumType(MoverEnum, { name: 'Mover' });

@ObjectType('MovedNumber')
export class MovedNumberType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Float, { nullable: true })
  before!: number | null;

  @Field(() => Float, { nullable: true })
  after!: number | null;
}

@ObjectType('MovedThing', {
  description: 'An override or a merge, a fact, a rule, an edition or a version that is otherwise on the later day',
})
export class MovedThingType {
  @Field(() => MoverEnum)
  by!: Mover;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The site that it is about; empty for the supplier as a whole' })
  subject!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('Movement', { description: 'What is otherwise between the results of two days, as they were stored' })
export class MovementType {
  @Field(() => String)
  name!: string;

  @Field(() => LabelEnum, { nullable: true })
  labelBefore!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  labelAfter!: LabelKey | null;

  @Field(() => [MovedNumberType])
  numbers!: readonly MovedNumberType[];

  @Field(() => [MovedThingType])
  things!: readonly MovedThingType[];

  @Field(() => Boolean, {
    description: 'A result of one of the days rested on something that was sealed or erased since, and is not compared',
  })
  withheld!: boolean;
}
