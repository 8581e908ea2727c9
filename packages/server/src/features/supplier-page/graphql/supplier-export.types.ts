import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { ExportFormatEnum } from '../../portfolio/export-format.types.ts';
import type { ExportFormat } from '../../portfolio/export-request.ts';

@InputType('ExportSupplierInput')
export class ExportSupplierInputType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => ExportFormatEnum)
  format!: ExportFormat;

  @Field(() => DateScalar, { nullable: true, description: 'A past day that is looked at' })
  asOf?: string | null;
}

@ObjectType('ExportSupplierPayload')
export class ExportSupplierPayloadType {
  @Field(() => String, { nullable: true, description: 'Where the file is fetched, for a day' })
  url!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
