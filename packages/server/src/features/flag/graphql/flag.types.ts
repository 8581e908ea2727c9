import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { FLAG_LISTS } from '../flag-lists.ts';
import { FLAG_STATUSES, type ShownStatus } from '../flag-rules.ts';

const FlagStatusEnum = enumOf('FlagStatus', [...FLAG_STATUSES, 'reopened']);

export const FlagListEnum = enumOf('FlagList', FLAG_LISTS);

/** One piece of evidence of a proposal or a clearing. */
@ObjectType('ClearingEvidence')
export class ClearingEvidenceType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => String)
  givenBy!: string;

  @Field(() => String)
  note!: string;
}

/** What happened to a flag, in one sentence, with what was written down. */
@ObjectType('FlagEvent')
export class FlagEventType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  note!: string;

  @Field(() => [ClearingEvidenceType])
  evidence!: ClearingEvidenceType[];

  /** Null where new facts did it. */
  @Field(() => PersonNameType, { nullable: true })
  by!: PersonNameType | null;
}

/** A check for retaliation, by its days after closing. */
@ObjectType('RetaliationCheck')
export class RetaliationCheckType {
  @Field(() => Int)
  days!: number;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  doneAt!: Date | null;

  @Field(() => Boolean)
  isOverdue!: boolean;
}

/** A flag that somebody has worked on. */
@ObjectType('FlagRecord')
export class FlagRecordType {
  @Field(() => ID)
  id!: string;

  /** Id of the flag on the page of its supplier. */
  @Field(() => String)
  flag!: string;

  /** Of its rule. */
  @Field(() => String)
  name!: string;

  @Field(() => FlagStatusEnum)
  status!: ShownStatus;

  @Field(() => String)
  statusText!: string;

  @Field(() => DateTimeScalar)
  firstSeenAt!: Date;

  @Field(() => DateScalar, { nullable: true })
  nextOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  clearedOn!: string | null;

  /** Null where it is not watched. */
  @Field(() => DateScalar, { nullable: true })
  watchedUntil!: string | null;

  /** Oldest first. */
  @Field(() => [FlagEventType])
  events!: FlagEventType[];

  @Field(() => [RetaliationCheckType])
  checks!: RetaliationCheckType[];

  /** High and Critical: two people clear it, and two open it again by hand. */
  @Field(() => Boolean)
  takesTwo!: boolean;

  /** The proposal to open it again, while that waits for a second person. */
  @Field(() => FlagEventType, { nullable: true })
  reopening!: FlagEventType | null;

  @Field(() => Int)
  version!: number;

  /** Of what waits for a second person. */
  @Field(() => PersonNameType, { nullable: true })
  proposedBy!: PersonNameType | null;

  /** A proposal to clear it, or to open it again. */
  @Field(() => Boolean)
  viewerCanDecide!: boolean;

  /** The viewer's own proposal to open it again. */
  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;
}

/** The records of the flags of a supplier; flags without one are open. */
@ObjectType('SupplierFlags')
export class SupplierFlagsType {
  @Field(() => [FlagRecordType])
  records!: FlagRecordType[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of a past day are not shown again, since its result rested on what was sealed or erased since; null where it is shown',
  })
  withheld!: number | null;

  @Field(() => Boolean)
  viewerCanWork!: boolean;
}

@ObjectType('NeededEvidence')
export class NeededEvidenceType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;

  /** Who can give it. */
  @Field(() => [NamedKeyType])
  givers!: NamedKeyType[];
}

/** What each act on a flag asks for. */
@ObjectType('FlagForm')
export class FlagFormType {
  /** Empty: no person clears such a flag. */
  @Field(() => [NeededEvidenceType])
  evidence!: NeededEvidenceType[];

  @Field(() => Boolean)
  needsSecondPerson!: boolean;

  @Field(() => [PersonNameType])
  approvers!: PersonNameType[];

  @Field(() => [NamedKeyType])
  disputeReasons!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  waits!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  checkers!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  outcomes!: NamedKeyType[];
}

@ObjectType('FlagCounts')
export class FlagCountsType {
  @Field(() => Int)
  proposed!: number;

  /** Cleared, and proposed to be opened again. */
  @Field(() => Int)
  reopening!: number;

  @Field(() => Int)
  checks!: number;

  @Field(() => Int)
  checksOverdue!: number;

  /** Checks that were done, without a sign of retaliation. */
  @Field(() => Int)
  checksPassed!: number;

  @Field(() => Int)
  reopened!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  underReview!: number;

  @Field(() => Int)
  disputed!: number;

  @Field(() => Int)
  watched!: number;
}

@ObjectType('FlagPayload')
export class FlagPayloadType {
  @Field(() => FlagRecordType, { nullable: true })
  flag!: FlagRecordType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
