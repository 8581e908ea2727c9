import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FileSource, ToldShare } from '@plumbline/intake';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { ConstantValueType, ImportType } from '../import.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { SourceKindEnum, ToldUnitEnum } from './import-enums.ts';
import { ImportRecordType } from './import-lists.types.ts';

@InputType('CreateImportInput')
export class CreateImportInputType {
  @Field(() => ID)
  fileId!: string;

  @Field(() => ID, { nullable: true })
  correctsImportId?: string | null;

  /** Rejected rows of that import that were corrected in the page, which wrote the file, by their numbers there. */
  @Field(() => [Int], { nullable: true })
  correctedRows?: number[] | null;
}

@InputType('ConfigureImportInput')
export class ConfigureImportInputType {
  @Field(() => ID)
  importId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => SourceKindEnum, { nullable: true })
  sourceKind?: FileSource | null;

  @Field(() => String, { nullable: true })
  documentKind?: string | null;

  @Field(() => DateScalar, { nullable: true })
  asOf?: string | null;

  @Field(() => String, { nullable: true })
  encoding?: string | null;

  @Field(() => String, { nullable: true })
  delimiter?: string | null;

  @Field(() => Int, { nullable: true })
  headerRow?: number | null;

  @Field(() => String, { nullable: true })
  sheet?: string | null;
}

@InputType('ColumnMappingInput')
export class ColumnMappingInputType {
  @Field(() => Int)
  index!: number;

  @Field(() => String, { nullable: true })
  field?: string | null;

  /** What a bare number of a column of shares is, if somebody says so. */
  @Field(() => ToldUnitEnum, { nullable: true })
  unit?: ToldShare['unit'] | null;

  /** Somebody says that the one text of the column is what they do. */
  @Field(() => Boolean, { nullable: true })
  isOneText?: boolean | null;
}

@InputType('ConstantInput')
export class ConstantInputType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  value!: string;
}

@InputType('MapImportInput')
export class MapImportInputType {
  @Field(() => ID)
  importId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ColumnMappingInputType])
  columns!: ColumnMappingInputType[];

  @Field(() => [ConstantInputType])
  constants!: ConstantInputType[];

  @Field(() => Boolean)
  remember!: boolean;
}

@InputType('ImportInput')
export class ImportInputType {
  @Field(() => ID)
  importId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('RevokeMappingInput')
export class RevokeMappingInputType {
  @Field(() => ID)
  mappingId!: string;
}

@ObjectType('ImportPayload')
export class ImportPayloadType {
  @Field(() => ImportType, { nullable: true })
  import!: ImportType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('CommitImportPayload')
export class CommitImportPayloadType {
  @Field(() => ImportType, { nullable: true })
  import!: ImportType | null;

  @Field(() => [ImportRecordType])
  conflictingRecords!: ImportRecordType[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('MappingPayload')
export class MappingPayloadType {
  @Field(() => ID, { nullable: true })
  mappingId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('ColumnMapping')
export class ColumnMappingType {
  @Field(() => String)
  heading!: string;

  @Field(() => String)
  field!: string;
}

@ObjectType('SavedMapping')
export class SavedMappingType {
  @Field(() => ID)
  id!: string;

  @Field(() => [String])
  header!: string[];

  @Field(() => [ColumnMappingType])
  columns!: ColumnMappingType[];

  @Field(() => [ConstantValueType])
  constants!: ConstantValueType[];

  @Field(() => PersonNameType)
  createdBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}
