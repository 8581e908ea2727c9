import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import {
  AUDIENCES,
  GRADES,
  ORIGINS,
  STATES,
  type Audience,
  type EvidenceState,
  type Origin,
} from '../evidence-rules.ts';

export const EvidenceGradeEnum = enumOf('EvidenceGrade', GRADES);
export const EvidenceAudienceEnum = enumOf('EvidenceAudience', AUDIENCES);
const EvidenceOriginEnum = enumOf('EvidenceOrigin', ORIGINS);
const LibraryStateEnum = enumOf('LibraryState', STATES);
const VALIDITIES = ['valid', 'soon', 'expired', 'open'] as const;
export type Validity = (typeof VALIDITIES)[number];
const EvidenceValidityEnum = enumOf('EvidenceValidity', VALIDITIES);

export type Grade = (typeof GRADES)[number];

@ObjectType('EvidenceSupplier')
class EvidenceSupplierType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ isAbstract: true })
abstract class EvidenceFields {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As people call the file' })
  name!: string;

  @Field(() => NamedKeyType, { description: 'What kind of paper it is' })
  kind!: NamedKeyType;

  @Field(() => String, { nullable: true, description: 'BCP 47; null where nobody has said' })
  language!: string | null;

  @Field(() => String, { description: 'Who issued it; may be empty' })
  issuer!: string;

  @Field(() => String, { description: 'What it covers, in words; may be empty' })
  covers!: string;

  @Field(() => DateScalar, { nullable: true })
  periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  periodUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many workers it is about' })
  workers!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the paper itself' })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => EvidenceValidityEnum)
  validity!: Validity;

  @Field(() => EvidenceGradeEnum)
  grade!: Grade;

  @Field(() => String, { description: 'What the grade says' })
  gradeText!: string;

  @Field(() => String, { description: 'Licence or consent; may be empty' })
  licence!: string;

  @Field(() => EvidenceAudienceEnum)
  audience!: Audience;

  @Field(() => EvidenceOriginEnum)
  origin!: Origin;

  @Field(() => LibraryStateEnum)
  state!: EvidenceState;

  @Field(() => TextType, { nullable: true, description: 'Why the file was not taken' })
  refusal!: TextType | null;

  @Field(() => String, { nullable: true, description: 'What is kept: jpeg, png, webp, pdf or xlsx' })
  type!: string | null;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what is kept, in hexadecimal' })
  sha256!: string | null;

  @Field(() => Boolean, { description: 'Whether a scanner has looked for malware' })
  isScanned!: boolean;

  @Field(() => DateTimeScalar)
  addedAt!: Date;

  @Field(() => PersonNameType, { nullable: true, description: 'Null for what a supplier gave' })
  addedBy!: PersonNameType | null;

  @Field(() => [EvidenceSupplierType])
  suppliers!: EvidenceSupplierType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its key was destroyed: nobody can read it any more',
  })
  destroyedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the browser fetches it; null where nothing is kept' })
  address!: string | null;
}

@ObjectType('Evidence', { description: 'A file of the library' })
export class EvidenceType extends EvidenceFields {}

@ObjectType('EvidenceEdge')
export class EvidenceEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => EvidenceType)
  node!: EvidenceType;
}

@ObjectType('EvidenceConnection')
export class EvidenceConnectionType {
  @Field(() => [EvidenceEdgeType])
  edges!: EvidenceEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ObjectType('EvidenceReference', { description: 'Another file of the library' })
export class EvidenceReferenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  language!: string | null;
}

@ObjectType('EvidenceSite')
export class EvidenceSiteType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('EvidenceLink', { description: 'Something that a file hangs on' })
export class EvidenceLinkType {
  /** `supplier`, `fact`, `flag`, `decision` or `finding`. */
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String, { nullable: true, description: 'What it is, in words; null for the supplier itself' })
  text!: string | null;
}

@ObjectType('CustodyEvent', { description: 'Something that happened to a file, as the custody log keeps it' })
export class CustodyEventType {
  @Field(() => Int)
  sequence!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  /** `buyer`, `supplier`, `auditor` or `service`, in words. */
  @Field(() => String)
  role!: string;

  @Field(() => PersonNameType, { nullable: true })
  person!: PersonNameType | null;

  @Field(() => TextType)
  action!: TextType;

  @Field(() => String)
  hash!: string;
}

@ObjectType('CustodyEnd', { description: 'The end of the custody log of the organisation' })
class CustodyEndType {
  @Field(() => Int)
  events!: number;

  @Field(() => String)
  hash!: string;

  @Field(() => Int, { nullable: true, description: 'The last event that is signed outside the database' })
  signed!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt!: Date | null;
}

@ObjectType('EvidenceDetail', { description: 'All of one file of the library' })
export class EvidenceDetailType extends EvidenceFields {
  @Field(() => Int)
  version!: number;

  @Field(() => [EvidenceSiteType])
  sites!: EvidenceSiteType[];

  @Field(() => [String], { description: 'Lots of which it speaks, as the buyer writes them' })
  lots!: string[];

  @Field(() => [NamedKeyType], { description: 'Steps of production of which it speaks' })
  steps!: NamedKeyType[];

  @Field(() => EvidenceReferenceType, { nullable: true, description: 'The file that it translates' })
  translationOf!: EvidenceReferenceType | null;

  @Field(() => [EvidenceReferenceType])
  translations!: EvidenceReferenceType[];

  @Field(() => [EvidenceReferenceType], { description: 'Other files of the same bytes' })
  sameFiles!: EvidenceReferenceType[];

  @Field(() => [EvidenceLinkType])
  links!: EvidenceLinkType[];

  @Field(() => [CustodyEventType], { description: 'The newest first; 200 at most' })
  custody!: CustodyEventType[];

  @Field(() => CustodyEndType)
  custodyEnd!: CustodyEndType;
}

@ObjectType('EvidenceChoices', { description: 'Words for the form and the filters' })
export class EvidenceChoicesType {
  @Field(() => [NamedKeyType])
  kinds!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  grades!: NamedKeyType[];

  @Field(() => [NamedKeyType], { description: 'Steps of production, from raw material on' })
  steps!: NamedKeyType[];

  @Field(() => [String], { description: 'Keys of kinds that can name lots and steps' })
  kindsOfGoods!: string[];
}

@ObjectType('EvidencePayload')
export class EvidencePayloadType {
  @Field(() => EvidenceDetailType, { nullable: true })
  evidence!: EvidenceDetailType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@InputType('EvidenceFilter')
export class EvidenceFilterInput {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  supplierId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => EvidenceGradeEnum, { nullable: true })
  grade?: Grade | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => EvidenceOriginEnum, { nullable: true })
  origin?: Origin | null;

  /** SOON: its last day comes within 30 days. EXPIRED: it is over. */
  @Field(() => EvidenceValidityEnum, { nullable: true })
  validity?: Validity | null;

  /** Of the file as it was sent or as it is kept, in hexadecimal. */
  @Field(() => String, { nullable: true })
  sha256?: string | null;
}
