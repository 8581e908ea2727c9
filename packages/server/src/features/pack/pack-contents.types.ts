import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ENTRY_STATES, type EntryState, type GateState } from '@plumbline/evidence/purposes';

const PackGateStateEnum = {
  MET: 'MET',
  ADMITTED: 'ADMITTED',
  SECOND_PERSON: 'SECOND_PERSON',
  BLOCKED: 'BLOCKED',
} as const satisfies Record<string, GateState>;
registerEnumType(PackGateStateEnum, { name: 'PackGateState' });

/** Something that is looked at before a pack leaves. */
@ObjectType('PackGate')
export class PackGateType {
  @Field(() => String)
  code!: string;

  @Field(() => PackGateStateEnum)
  state!: GateState;

  @Field(() => String)
  text!: string;
}

const PackEntryStateEnum = Object.fromEntries(ENTRY_STATES.map((state) => [state, state])) as Record<
  EntryState,
  EntryState
>;
registerEnumType(PackEntryStateEnum, { name: 'PackEntryState' });

/** A line of the table of contents of a purpose. */
@ObjectType('PackEntry')
export class PackEntryType {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => PackEntryStateEnum)
  state!: EntryState;

  /** Of so many things that are needed, so many are in. */
  @Field(() => Int)
  found!: number;

  @Field(() => Int)
  of!: number;
}

@ObjectType('PackFile')
export class PackFileType {
  @Field(() => String)
  path!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('PackTotals')
export class PackTotalsType {
  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  flags!: number;

  /** Of these, flags that are protected from suppliers. */
  @Field(() => Int)
  protectedFlags!: number;

  @Field(() => Int)
  decisions!: number;

  @Field(() => Int)
  evidence!: number;

  @Field(() => Int)
  editions!: number;
}

/** What was built, before it is signed. */
@ObjectType('PackContents')
export class PackContentsType {
  @Field(() => [PackFileType])
  files!: PackFileType[];

  @Field(() => PackTotalsType)
  totals!: PackTotalsType;

  @Field(() => [PackGateType])
  gates!: PackGateType[];

  @Field(() => [PackEntryType])
  entries!: PackEntryType[];
}
