import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { EngagedSupplierNameType } from '../engagement/engagement.types.ts';
import { PackStateEnum } from './pack.types.ts';
import type { PackState } from './pack-rules.ts';

@ObjectType('EngagedPack', { description: 'An evidence pack that an auditor asked for within an engagement' })
export class EngagedPackType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  engagementId!: string;

  @Field(() => String)
  buyerName!: string;

  @Field(() => TextType)
  purpose!: TextType;

  @Field(() => Int)
  supplierCount!: number;

  @Field(() => [TextType], { description: 'Kinds of content that it has' })
  kinds!: readonly TextType[];

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => PackStateEnum)
  state!: PackState;

  @Field(() => Boolean, {
    description: 'It holds what is protected from suppliers, so a person of the buyer releases it',
  })
  isProtected!: boolean;

  @Field(() => Boolean)
  isSuperseded!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was not signed, or ended' })
  reason!: string | null;

  @Field(() => String)
  builtByName!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  @Field(() => Float)
  fileBytes!: number;

  @Field(() => String, { nullable: true })
  fileSha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the browser of the viewer fetches it; null until released',
  })
  url!: string | null;
}

@ObjectType('EngagedPackForm', { description: 'What the form for a new pack of an engagement offers' })
export class EngagedPackFormType {
  @Field(() => String)
  buyerName!: string;

  @Field(() => [TextType])
  purposes!: readonly TextType[];

  @Field(() => [String])
  languages!: readonly string[];

  @Field(() => [TextType], { description: 'Kinds of content that the engagement opens' })
  kinds!: readonly TextType[];

  @Field(() => [EngagedSupplierNameType])
  suppliers!: readonly EngagedSupplierNameType[];

  @Field(() => DateScalar, { description: 'Of the buyer' })
  today!: string;
}

@InputType('EngagedPackInput')
export class EngagedPackInputType {
  @Field(() => ID)
  engagedId!: string;

  @Field(() => [ID])
  engagedSupplierIds!: string[];

  @Field(() => [String], { description: 'Codes of kinds of content that the engagement opens' })
  kinds!: string[];

  @Field(() => String)
  purpose!: string;

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodUntil!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => String)
  language!: string;
}

@ObjectType('EngagedPackPayload')
export class EngagedPackPayloadType {
  @Field(() => ID, { nullable: true })
  packId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserErrorType[];
}
