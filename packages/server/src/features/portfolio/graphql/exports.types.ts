import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { JobRunType } from '../../job/job-run.types.ts';
import { ExportFormatEnum } from '../export-format.types.ts';
import type { ExportFormat } from '../export-request.ts';
import { SupplierFilterInput } from '../supplier-filter.types.ts';
import { SupplierSortEnum } from './suppliers.types.ts';

@InputType('ExportSuppliersInput')
export class ExportSuppliersInputType {
  @Field(() => SupplierFilterInput, { nullable: true })
  filter?: SupplierFilterInput | null;

  @Field(() => SupplierSortEnum, { nullable: true })
  sort?: keyof typeof SupplierSortEnum | null;

  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null;

  @Field(() => [String], { nullable: true })
  columns?: string[] | null;

  /** CSV when left out. */
  @Field(() => ExportFormatEnum, { nullable: true })
  format?: ExportFormat | null;
}

/** A file of suppliers for the member who requested it. */
@ObjectType('SupplierExport')
export class SupplierExportType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  rowCount!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  /** Null until the file is ready. */
  @Field(() => String, { nullable: true })
  url!: string | null;

  /** The run that writes it. */
  @Field(() => JobRunType, { nullable: true })
  jobRun!: JobRunType | null;
}

@ObjectType('ExportPayload')
export class ExportPayloadType {
  @Field(() => SupplierExportType, { nullable: true })
  export!: SupplierExportType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
