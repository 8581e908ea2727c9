import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType } from '../../platform/graphql/user-error.types.ts';
import { EngagedSupplierNameType } from './engagement.types.ts';

@ObjectType('EngagedEvidence', { description: 'A file of a buyer’s library as an auditor reads it' })
export class EngagedEvidenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Of a redacted file its kind of paper' })
  name!: string;

  @Field(() => NamedKeyType)
  kind!: NamedKeyType;

  @Field(() => String, { nullable: true, description: 'BCP 47; null where nobody has said' })
  language!: string | null;

  @Field(() => String, { description: 'May be empty' })
  issuer!: string;

  @Field(() => String, { description: 'May be empty' })
  covers!: string;

  @Field(() => DateScalar, { nullable: true })
  periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  periodUntil!: string | null;

  @Field(() => DateScalar, { nullable: true })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => String, { description: 'A to D' })
  grade!: string;

  @Field(() => String)
  gradeText!: string;

  @Field(() => String, { description: 'jpeg, png, webp, pdf or xlsx' })
  type!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 in hexadecimal, of a redacted file its own' })
  sha256!: string;

  @Field(() => DateTimeScalar)
  addedAt!: Date;

  @Field(() => Boolean, { description: 'What is shown is the redacted file that stands for it' })
  isRedacted!: boolean;

  @Field(() => [EngagedSupplierNameType], { description: 'Those of the engagement' })
  suppliers!: readonly EngagedSupplierNameType[];
}

@ObjectType('EngagedLibrary', { description: 'What an engagement opens of the library of a buyer' })
export class EngagedLibraryType {
  @Field(() => Boolean, { description: 'Whether the engagement opens evidence' })
  isOpened!: boolean;

  @Field(() => [EngagedEvidenceType], { description: 'The latest first' })
  files!: readonly EngagedEvidenceType[];

  @Field(() => Int, { nullable: true, description: 'Events in the custody log of the buyer' })
  custodyEvents!: number | null;

  @Field(() => String, { nullable: true, description: 'Hash of the last of them' })
  custodyHash!: string | null;
}

@ObjectType('EngagedEvidencePage', { description: 'A file with what can be seen of it' })
export class EngagedEvidencePageType {
  @Field(() => String)
  buyerName!: string;

  @Field(() => EngagedEvidenceType)
  file!: EngagedEvidenceType;

  @Field(() => Int, { nullable: true, description: 'How many pages it has; null where it cannot be drawn' })
  pages!: number | null;

  @Field(() => Float, { nullable: true, description: 'Height of the first page as a part of its width' })
  shape!: number | null;

  @Field(() => TextType, { nullable: true, description: 'Why it cannot be drawn' })
  refusal!: TextType | null;

  @Field(() => String, { description: 'Where the browser fetches pages: it puts in {page} and {width}' })
  address!: string;
}
