import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { DIGEST_SPANS, type DigestSpan } from '../digest-times.ts';
import type { EntryTopic } from '../entry.ts';
import type { FeedShow } from '../feed-filter.ts';
import { EntryTopicEnum, FeedFilterInput, FeedShowEnum } from './feed.types.ts';

const DigestSpanEnum = enumOf('DigestSpan', DIGEST_SPANS);

/** The mail with the numbers of What changed that the viewer has chosen. */
@ObjectType('Digest')
export class DigestType {
  @Field(() => DigestSpanEnum)
  every!: DigestSpan;

  @Field(() => FeedShowEnum)
  show!: FeedShow;

  @Field(() => [EntryTopicEnum])
  topics!: readonly EntryTopic[];

  /** Lanes, countries and sectors, in words. */
  @Field(() => [String])
  filters!: string[];

  @Field(() => DateTimeScalar)
  nextAt!: Date;

  /** Why the last one was not sent, as a sentence. */
  @Field(() => String, { nullable: true })
  problem!: string | null;
}

@ObjectType('DigestChoice')
export class DigestChoiceType {
  /** Null for a viewer who gets none. */
  @Field(() => DigestType, { nullable: true })
  digest!: DigestType | null;

  /** Whether this service sends mail. */
  @Field(() => Boolean)
  sendsMail!: boolean;
}

@InputType('ChooseDigestInput')
export class ChooseDigestInputType {
  /** Null to get none any more. */
  @Field(() => DigestSpanEnum, { nullable: true })
  every?: DigestSpan | null;

  /** What is counted; its days, and whether it is read, count for nothing here. */
  @Field(() => FeedFilterInput, { nullable: true })
  filter?: FeedFilterInput | null;
}

@ObjectType('ChooseDigestPayload')
export class ChooseDigestPayloadType {
  @Field(() => DigestType, { nullable: true })
  digest!: DigestType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
