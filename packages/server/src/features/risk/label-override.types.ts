import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { LabelEnum, type LabelKey } from './risk.types.ts';

const LabelOverrideStateEnum = { IN_FORCE: 'in-force', SUSPENDED: 'suspended' } as const;
registerEnumType(LabelOverrideStateEnum, { name: 'LabelOverrideState' });

/** The override that a supplier is under. Beside it stands the label in force. */
@ObjectType('LabelOverride')
export class LabelOverrideType {
  /** Suspended: the computed label is the one in force. */
  @Field(() => LabelOverrideStateEnum)
  state!: (typeof LabelOverrideStateEnum)[keyof typeof LabelOverrideStateEnum];

  @Field(() => LabelEnum)
  computedLabel!: LabelKey;

  /** The last day on which it holds. */
  @Field(() => DateScalar)
  until!: string;
}
