import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { PackContentsType } from './pack-contents.types.ts';
import { PackPageType, PackType } from './pack.types.ts';

@InputType('PackRequestInput')
export class PackRequestInputType {
  @Field(() => String)
  purpose!: string;

  @Field(() => [ID])
  supplierIds!: string[];

  /** Sites of these suppliers, where it is about some only. A supplier of which none is named is in with all of its sites. */
  @Field(() => [ID], { nullable: true })
  siteIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  products?: string[] | null;

  /** What the goods are made of, for purposes that follow goods. */
  @Field(() => String, { nullable: true })
  chain?: string | null;

  /** Lots in question, as the buyer writes them, for purposes that follow goods. */
  @Field(() => [String], { nullable: true })
  lots?: string[] | null;

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodUntil!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => String)
  language!: string;
}

@ObjectType('PackPreviewPayload')
export class PackPreviewPayloadType {
  @Field(() => PackContentsType, { nullable: true })
  contents!: PackContentsType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('PackInput')
export class PackInputType {
  @Field(() => ID)
  packId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('WithdrawPackInput')
export class WithdrawPackInputType extends PackInputType {
  @Field(() => String)
  reason!: string;
}

@ObjectType('PackPayload')
export class PackPayloadType {
  @Field(() => PackType, { nullable: true })
  pack!: PackType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('MakePackLinkInput')
export class MakePackLinkInputType {
  @Field(() => ID)
  packId!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => Int)
  days!: number;
}

@InputType('RevokePackLinkInput')
export class RevokePackLinkInputType {
  @Field(() => ID)
  packLinkId!: string;
}

@ObjectType('PackLinkPayload')
export class PackLinkPayloadType {
  /** Shown once: nobody can read it afterwards. Null where a link was revoked. */
  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => PackPageType, { nullable: true })
  page!: PackPageType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
