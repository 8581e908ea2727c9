import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FileSource, ToldShare } from '@plumbline/intake';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType } from '../../platform/graphql/user-error.types.ts';
import { JobRunType } from '../job/job-run.types.ts';
import { ImportStateEnum, SourceKindEnum, ToldUnitEnum } from './graphql/import-enums.ts';
import type { ImportState } from './import-parts.ts';
import { PersonNameType } from '../person/person.types.ts';

@ObjectType('DetectedSetting')
export class DetectedSettingType {
  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  why!: string | null;
}

/** One cell as it is read, and as another encoding would read it. */
@ObjectType('CellInTwoReadings')
export class CellInTwoReadingsType {
  @Field(() => String)
  here!: string;

  @Field(() => String)
  there!: string;
}

/** Another encoding that the bytes of the file could be in. */
@ObjectType('OtherReading')
export class OtherReadingType {
  @Field(() => String)
  encoding!: string;

  @Field(() => [CellInTwoReadingsType])
  cells!: CellInTwoReadingsType[];
}

/** The format of the file, as detected or set. */
@ObjectType('FileFacts')
export class FileFactsType {
  @Field(() => String)
  format!: string;

  @Field(() => Boolean)
  compressed!: boolean;

  @Field(() => DetectedSettingType)
  encoding!: DetectedSettingType;

  /** Set where the encoding had to be weighed and the choice changes what is read. */
  @Field(() => OtherReadingType, { nullable: true })
  otherReading!: OtherReadingType | null;

  @Field(() => DetectedSettingType)
  delimiter!: DetectedSettingType;

  @Field(() => DetectedSettingType)
  sheet!: DetectedSettingType;

  @Field(() => [String])
  sheets!: string[];

  @Field(() => Int)
  headerRow!: number;

  @Field(() => String)
  headerRowWhy!: string;

  @Field(() => [String])
  header!: string[];

  @Field(() => DateScalar, { nullable: true })
  writtenDate!: string | null;
}

@ObjectType('ProposedCountry')
export class ProposedCountryType {
  /** Its name in the reader's language. */
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  rows!: number;
}

/** The country of rows that do not name it, from another column: for a person to accept once for the file. */
@ObjectType('CountryProposal')
export class CountryProposalType {
  /** coordinates, subdivision, postcode or registrationNumber */
  @Field(() => String)
  from!: string;

  /** What to give the country in every row to accept it. */
  @Field(() => String)
  value!: string;

  /** A column names the country, and is blank in these rows. */
  @Field(() => Boolean)
  blank!: boolean;

  /** Rows for which it tells one country, of those without one that were looked at. */
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  of!: number;

  /** The most frequent first. */
  @Field(() => [ProposedCountryType])
  countries!: ProposedCountryType[];
}

/** How the bare numbers of a column of shares are read: 0.7 as 70% or as 0.7%. */
@ObjectType('ShareReading')
export class ShareReadingType {
  /** Unknown: nothing is read from them. */
  @Field(() => ToldUnitEnum)
  unit!: ToldShare['unit'];

  /** What a person has said; null where the column settles it, or nobody has said. */
  @Field(() => ToldUnitEnum, { nullable: true })
  told!: ToldShare['unit'] | null;

  /** A person should say before the import. */
  @Field(() => Boolean)
  asked!: boolean;

  /** How they are read and why, or what is asked. */
  @Field(() => String)
  why!: string;

  /** A bare value as written, and in both readings. */
  @Field(() => String)
  example!: string;

  @Field(() => String)
  asPercent!: string;

  @Field(() => String)
  asFraction!: string;
}

/** What every filled row of the column of the activity says. */
@ObjectType('OneText')
export class OneTextType {
  /** A person has said that it is what they do. */
  @Field(() => Boolean)
  told!: boolean;

  /** A person should say before the import; until then nothing is read from it. */
  @Field(() => Boolean)
  asked!: boolean;

  /** What is asked, or what was said. */
  @Field(() => String)
  why!: string;
}

/** One column of the file with what it is read as. */
@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field(() => Int)
  index!: number;

  @Field(() => String)
  heading!: string;

  @Field(() => [String])
  samples!: string[];

  /** Key of the field; null if the column is not read. */
  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => String)
  why!: string;

  @Field(() => String, { nullable: true })
  suggestedField!: string | null;

  /** The column holds values, is not read, and nothing settles what it is: a person should say. */
  @Field(() => Boolean)
  asked!: boolean;

  /** For a column that is asked about: the field that it may be. */
  @Field(() => String, { nullable: true })
  proposedField!: string | null;

  /** For a column that has bare numbers: how they are read if it holds shares. */
  @Field(() => ShareReadingType, { nullable: true })
  share!: ShareReadingType | null;

  /** For the column of the activity, once checked, where every row says the same. */
  @Field(() => OneTextType, { nullable: true })
  oneText!: OneTextType | null;
}

@ObjectType('FieldOption')
export class FieldOptionType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  /** supplier, site or input */
  @Field(() => String)
  group!: string;

  /** Several columns can be read as this field. */
  @Field(() => Boolean)
  repeatable!: boolean;

  /** Its values are shares, which can be written in two units. */
  @Field(() => Boolean)
  share!: boolean;

  @Field(() => Boolean)
  required!: boolean;
}

@ObjectType('ConstantValue')
export class ConstantValueType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('ImportCounts')
export class ImportCountsType {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  sites!: number;

  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int)
  parked!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => Int)
  problems!: number;

  @Field(() => Int, { description: 'People who answer for the suppliers' })
  contacts!: number;
}

@ObjectType('KeptSupplier')
export class KeptSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TextType)
  reason!: TextType;
}

@ObjectType('RememberedMapping')
export class RememberedMappingType {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonNameType)
  createdBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('Import')
export class ImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => ImportStateEnum)
  state!: ImportState;

  @Field(() => SourceKindEnum)
  sourceKind!: FileSource;

  @Field(() => String, { nullable: true })
  documentKind!: string | null;

  @Field(() => DateScalar, { nullable: true })
  asOf!: string | null;

  @Field(() => String, { nullable: true })
  asOfWhy!: string | null;

  @Field(() => DateScalar, { nullable: true })
  proposedAsOf!: string | null;

  /** Null when the file cannot be read. */
  @Field(() => FileFactsType, { nullable: true })
  file!: FileFactsType | null;

  @Field(() => TextType, { nullable: true })
  failure!: TextType | null;

  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];

  @Field(() => [ConstantValueType])
  constants!: ConstantValueType[];

  /** The columns are remembered when the file is imported. */
  @Field(() => Boolean)
  remember!: boolean;

  /** Set where nothing gives the country and another column could. */
  @Field(() => CountryProposalType, { nullable: true })
  countryProposal!: CountryProposalType | null;

  @Field(() => RememberedMappingType, { nullable: true })
  rememberedMapping!: RememberedMappingType | null;

  @Field(() => ImportCountsType)
  counts!: ImportCountsType;

  @Field(() => DateTimeScalar, { nullable: true })
  checkedAt!: Date | null;

  @Field(() => PersonNameType)
  createdBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  committedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  committedAt!: Date | null;

  @Field(() => PersonNameType, { nullable: true })
  undoneBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: Date | null;

  @Field(() => ImportType, { nullable: true })
  correctsImport!: ImportType | null;

  @Field(() => [ImportType])
  correctedBy!: ImportType[];

  /** An import of the same bytes, mapping and as-of that is in force. */
  @Field(() => ImportType, { nullable: true })
  sameAs!: ImportType | null;

  @Field(() => JobRunType, { nullable: true })
  jobRun!: JobRunType | null;

  @Field(() => Int)
  assessmentsWaiting!: number;

  @Field(() => Int)
  openQuestions!: number;

  /** Columns of which a person has to say before the import what they hold: the unit of shares, or whether one activity is that of all. */
  @Field(() => Int)
  openColumns!: number;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  viewerCanMap!: boolean;

  @Field(() => Boolean)
  viewerCanCommit!: boolean;

  @Field(() => Boolean)
  viewerCanUndo!: boolean;

  @Field(() => Boolean)
  viewerCanDiscard!: boolean;
}
