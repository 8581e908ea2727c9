import { enumOf } from '../../platform/graphql/enum-of.ts';
import { EXPORT_FORMATS } from './export-request.ts';

export const ExportFormatEnum = enumOf('ExportFormat', EXPORT_FORMATS);
