import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { LabelOverrideType } from '../../risk/label-override.types.ts';
import { MethodologyChangeType } from '../../risk/methodology-change.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import { ENTRY_GROUPS, ENTRY_TOPICS, type EntryGroup, type EntryTopic } from '../entry.ts';
import { FEED_SHOWS, type FeedShow } from '../feed-filter.ts';

export const FeedShowEnum = enumOf('FeedShow', FEED_SHOWS);
export const EntryTopicEnum = enumOf('EntryTopic', ENTRY_TOPICS);
export const EntryGroupEnum = enumOf('EntryGroup', ENTRY_GROUPS);

@InputType('FeedFilter')
export class FeedFilterInput {
  /** Suppliers that need a decision, or about which a proposal waits for approval. */
  @Field(() => FeedShowEnum, { nullable: true })
  show?: FeedShow | null;

  @Field(() => [EntryTopicEnum], { nullable: true })
  topics?: EntryTopic[] | null;

  /** First day; the last thirty days if none is given, a year at most. */
  @Field(() => DateScalar, { nullable: true })
  since?: string | null;

  @Field(() => Boolean, { nullable: true })
  unread?: boolean | null;

  @Field(() => [String], { nullable: true })
  lanes?: string[] | null;

  /** ISO 3166-1 alpha-2; the empty text for unknown. */
  @Field(() => [String], { nullable: true })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true })
  sectors?: string[] | null;
}

/** What happened to one thing of a supplier, with all that happened to it before folded in. */
@ObjectType('FeedLine')
export class FeedLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => EntryTopicEnum)
  topic!: EntryTopic;

  @Field(() => String)
  text!: string;

  /** Something got worse. */
  @Field(() => Boolean)
  worse!: boolean;

  @Field(() => Boolean)
  unread!: boolean;

  /** Both for a change of label only. */
  @Field(() => LabelEnum, { nullable: true })
  labelBefore!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  labelAfter!: LabelKey | null;

  @Field(() => PersonNameType, { nullable: true })
  actor!: PersonNameType | null;
}

@ObjectType('ChangedSupplier')
export class ChangedSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;

  /** The label in force. */
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => LabelOverrideType, { nullable: true })
  override!: LabelOverrideType | null;

  /** Empty if unknown. */
  @Field(() => String)
  country!: string;

  @Field(() => String)
  lane!: string;

  @Field(() => Boolean)
  needsDecision!: boolean;

  @Field(() => Boolean)
  waits!: boolean;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Boolean)
  unread!: boolean;

  /** Worst first. */
  @Field(() => [FeedLineType])
  lines!: FeedLineType[];
}

@ObjectType('ChangedSupplierEdge')
class ChangedSupplierEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ChangedSupplierType)
  node!: ChangedSupplierType;
}

/** Suppliers that each choice would show. */
@ObjectType('FeedCounts')
export class FeedCountsType {
  @Field(() => Int)
  all!: number;

  @Field(() => Int)
  needsDecision!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  unread!: number;
}

@ObjectType('Feed')
export class FeedType {
  @Field(() => [ChangedSupplierEdgeType])
  edges!: ChangedSupplierEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  /** With the first page only. */
  @Field(() => FeedCountsType, { nullable: true })
  counts!: FeedCountsType | null;

  /** With the first page only. */
  @Field(() => MethodologyChangeType, { nullable: true })
  methodologyChange!: MethodologyChangeType | null;

  /** Up to here it can be marked as read. */
  @Field(() => DateTimeScalar)
  asOf!: Date;
}

@ObjectType('FeedChoices')
export class FeedChoicesType {
  @Field(() => [NamedKeyType])
  lanes!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  countries!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  sectors!: NamedKeyType[];
}

@ObjectType('UnreadChanges')
export class UnreadChangesType {
  /** Suppliers with something unread, 99 at most. */
  @Field(() => Int)
  count!: number;

  /** There may be more than counted. */
  @Field(() => Boolean)
  more!: boolean;
}

@InputType('MarkChangesReadInput')
export class MarkChangesReadInput {
  /** Null for all suppliers. */
  @Field(() => ID, { nullable: true })
  supplierId?: string | null;

  /** `asOf` of the page that was read. */
  @Field(() => DateTimeScalar)
  readTo!: string;
}

@InputType('TakeBackMarkInput')
export class TakeBackMarkInput {
  /** Null for the mark of all suppliers. */
  @Field(() => ID, { nullable: true })
  supplierId?: string | null;
}

@ObjectType('UnreadChangesPayload')
export class UnreadChangesPayloadType {
  @Field(() => UnreadChangesType, { nullable: true })
  unread!: UnreadChangesType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

/** Something that became known, was assessed, decided or remedied. */
@ObjectType('TimelineEntry')
export class TimelineEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => EntryGroupEnum)
  group!: EntryGroup;

  @Field(() => String)
  text!: string;

  @Field(() => LabelEnum, { nullable: true })
  labelBefore!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  labelAfter!: LabelKey | null;

  /** A new version of the methodology: nothing happened at the supplier, whatever label it has since. */
  @Field(() => Boolean)
  isMethodology!: boolean;

  @Field(() => PersonNameType, { nullable: true })
  actor!: PersonNameType | null;

  /** The import that it came with. */
  @Field(() => ID, { nullable: true })
  importId!: string | null;
}

@ObjectType('TimelineEntryEdge')
class TimelineEntryEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => TimelineEntryType)
  node!: TimelineEntryType;
}

@ObjectType('TimelineGroup')
export class TimelineGroupType {
  @Field(() => EntryGroupEnum)
  group!: EntryGroup;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Timeline')
export class TimelineType {
  @Field(() => [TimelineEntryEdgeType])
  edges!: TimelineEntryEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  /** Of the whole timeline; with the first page only. */
  @Field(() => [TimelineGroupType])
  groups!: readonly TimelineGroupType[];
}
