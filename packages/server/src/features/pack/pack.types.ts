import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType } from '../../platform/graphql/user-error.types.ts';
import { JobRunType } from '../job/job-run.types.ts';
import { PersonNameType } from '../person/person.types.ts';
import { PackContentsType } from './pack-contents.types.ts';
import type { PackState } from './pack-rules.ts';

export const PackStateEnum = {
  BUILDING: 'building',
  BUILT: 'built',
  SIGNING: 'signing',
  RELEASED: 'released',
  REFUSED: 'refused',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  DISCARDED: 'discarded',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const satisfies Record<string, PackState>;
registerEnumType(PackStateEnum, { name: 'PackState' });

/** A supplier that a pack speaks of. */
@ObjectType('PackSupplier')
export class PackSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;
}

/** A site of which a pack speaks, or can speak. */
@ObjectType('PackSite')
export class PackSiteType {
  @Field(() => ID)
  siteId!: string;

  /** Of a home at most its district. */
  @Field(() => String)
  name!: string;

  @Field(() => ID)
  supplierId!: string;
}

/** A site that can be chosen for a pack. */
@ObjectType('PackSiteChoice')
export class PackSiteChoiceType extends PackSiteType {
  @Field(() => String)
  supplierName!: string;
}

/** An evidence pack. */
@ObjectType('Pack')
export class PackType {
  @Field(() => ID)
  id!: string;

  /** The id that stands in the pack; it follows from its scope. */
  @Field(() => String)
  packId!: string;

  @Field(() => TextType)
  purpose!: TextType;

  @Field(() => [PackSupplierType])
  suppliers!: PackSupplierType[];

  /** Those that it is narrowed to; none where it speaks of all sites of its suppliers. */
  @Field(() => [PackSiteType])
  sites!: PackSiteType[];

  @Field(() => [String])
  products!: string[];

  /** What the goods are made of; null where the purpose follows none. */
  @Field(() => TextType, { nullable: true })
  chain!: TextType | null;

  /** Lots in question, as the buyer writes them. */
  @Field(() => [String])
  lots!: string[];

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodUntil!: string;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => PackStateEnum)
  state!: PackState;

  /** It holds flags that are protected from suppliers, so a second person releases it. */
  @Field(() => Boolean)
  isProtected!: boolean;

  @Field(() => PackContentsType, { nullable: true })
  contents!: PackContentsType | null;

  @Field(() => Float)
  fileBytes!: number;

  @Field(() => String, { nullable: true })
  fileSha256!: string | null;

  /** Why it was not signed. */
  @Field(() => TextType, { nullable: true })
  refused!: TextType | null;

  @Field(() => PersonNameType)
  createdBy!: PersonNameType;

  /** Who of which auditor asked for it; null where a member did. */
  @Field(() => String, { nullable: true })
  auditorName!: string | null;

  /** Within which it was asked for. */
  @Field(() => ID, { nullable: true })
  engagementId!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  releasedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  releasedAt!: Date | null;

  @Field(() => PersonNameType, { nullable: true })
  endedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String)
  endReason!: string;

  /** The later pack of the same scope. */
  @Field(() => ID, { nullable: true })
  supersededById!: string | null;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  @Field(() => Int)
  version!: number;

  @Field(() => JobRunType, { nullable: true })
  jobRun!: JobRunType | null;

  /** Where the viewer's browser fetches it; null until released. */
  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Boolean)
  viewerCanRelease!: boolean;

  /** It waits for another person than the viewer, who built it. */
  @Field(() => Boolean)
  needsOther!: boolean;

  @Field(() => Boolean)
  viewerCanDiscard!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean)
  viewerCanLink!: boolean;
}

/** A link by which one recipient can fetch a pack. */
@ObjectType('PackLink')
export class PackLinkType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => PersonNameType)
  madeBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  madeAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | null;

  @Field(() => Int)
  downloads!: number;

  @Field(() => Boolean)
  isOpen!: boolean;

  @Field(() => Boolean)
  viewerCanRevoke!: boolean;
}

@ObjectType('PackDownload')
export class PackDownloadType {
  @Field(() => String)
  recipient!: string;

  @Field(() => DateTimeScalar)
  begunAt!: Date;

  /** False where the recipient broke off, or it still goes on. */
  @Field(() => Boolean)
  isWhole!: boolean;
}

@ObjectType('PackPage')
export class PackPageType {
  @Field(() => PackType)
  pack!: PackType;

  @Field(() => [PackLinkType])
  links!: PackLinkType[];

  @Field(() => [PackDownloadType])
  downloads!: PackDownloadType[];

  @Field(() => Int)
  mostLinkDays!: number;
}

/** The key with which an organisation signs its packs. */
@ObjectType('SigningKey')
export class SigningKeyType {
  /** SHA-256 of the public key, in hexadecimal. */
  @Field(() => String)
  fingerprint!: string;

  @Field(() => DateTimeScalar)
  madeAt!: Date;
}

/** What a verification of a pack says first of who signed it. */
@ObjectType('PackSigner')
export class PackSignerType {
  /** As packs write it. */
  @Field(() => String)
  organisationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  nameSince!: Date;

  /** Null until the first pack is signed. */
  @Field(() => SigningKeyType, { nullable: true })
  key!: SigningKeyType | null;
}

@ObjectType('PackList')
export class PackListType {
  @Field(() => [PackType])
  packs!: PackType[];

  @Field(() => PackSignerType)
  signer!: PackSignerType;

  @Field(() => Boolean)
  viewerCanBuild!: boolean;
}

@ObjectType('PackPurpose')
export class PackPurposeType extends TextType {
  /** It follows goods from the raw material, lot by lot. */
  @Field(() => Boolean)
  followsLots!: boolean;
}

/** What the form for a new pack offers. */
@ObjectType('PackForm')
export class PackFormType {
  @Field(() => [PackPurposeType])
  purposes!: PackPurposeType[];

  /** What goods can be made of, for purposes that follow them. */
  @Field(() => [TextType])
  chains!: TextType[];

  @Field(() => [String])
  languages!: string[];

  /** Today in the organisation's zone. */
  @Field(() => DateScalar)
  today!: string;

  @Field(() => Int)
  mostSuppliers!: number;
}
