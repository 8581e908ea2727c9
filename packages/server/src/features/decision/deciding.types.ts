import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { DecisionKindEnum, DecisionType, type DecisionKindKey } from './decision.types.ts';

@ObjectType('SafeguardingCheck')
export class SafeguardingCheckType {
  @Field(() => String)
  text!: string;
}

@InputType('ChecklistAnswerInput')
export class ChecklistAnswerInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  answer!: string;
}

@InputType('SeenDecisionsInput')
export class SeenDecisionsInput {
  /** The decision that the viewer saw in force; null for none. */
  @Field(() => ID, { nullable: true })
  inForceId?: string | null;

  /** The proposal that the viewer saw waiting; null for none. */
  @Field(() => ID, { nullable: true })
  proposalId?: string | null;
}

@InputType('HeldShipmentsInput')
export class HeldShipmentsInput {
  /** All shipments of the supplier, whatever is named. */
  @Field(() => Boolean)
  everything!: boolean;

  /** Lots or orders, as the viewer's organisation calls them; never a person. */
  @Field(() => [String])
  lots!: string[];
}

@InputType('DecideInput')
export class DecideInputType {
  @Field(() => ID)
  supplierId!: string;

  /** Nothing is decided where something else stands now. */
  @Field(() => SeenDecisionsInput)
  seen!: SeenDecisionsInput;

  @Field(() => DecisionKindEnum)
  kind!: DecisionKindKey;

  @Field(() => String)
  reason!: string;

  /** One of the reasons of the form, where it lists some. */
  @Field(() => String, { nullable: true })
  reasonCode?: string | null;

  /** Of a hold: which shipments. */
  @Field(() => HeldShipmentsInput, { nullable: true })
  held?: HeldShipmentsInput | null;

  @Field(() => String, { nullable: true })
  conditions?: string | null;

  @Field(() => DateScalar, { nullable: true })
  until?: string | null;

  @Field(() => DateScalar, { nullable: true })
  remedyDate?: string | null;

  /** The member who sees to it that the conditions are met. */
  @Field(() => ID, { nullable: true })
  ownerId?: string | null;

  @Field(() => [ChecklistAnswerInput], { nullable: true })
  checklist?: ChecklistAnswerInput[] | null;

  /** Files of the library that bear it out. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('DecideSeveralInput')
export class DecideSeveralInputType {
  @Field(() => [ID])
  supplierIds!: string[];

  /** Only continue or engage, and only about those that need a decision. */
  @Field(() => DecisionKindEnum)
  kind!: DecisionKindKey;

  @Field(() => String)
  reason!: string;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('UndoDecisionInput')
export class UndoDecisionInput {
  @Field(() => ID)
  decisionId!: string;
}

@InputType('DecisionInput')
export class DecisionInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('DecisionPayload')
export class DecisionPayloadType {
  @Field(() => DecisionType, { nullable: true })
  decision!: DecisionType | null;

  /** The supplier about which nothing was decided, by its global id: its page shows what stands now. No field of the schema. */
  refusedId?: string;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

/** A supplier about which nothing was decided, and why. */
@ObjectType('RefusedSupplier')
export class RefusedSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('DecideSeveralPayload')
export class DecideSeveralPayloadType {
  @Field(() => [DecisionType])
  decisions!: DecisionType[];

  @Field(() => [RefusedSupplierType])
  refused!: RefusedSupplierType[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
