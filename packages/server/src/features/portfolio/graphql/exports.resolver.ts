import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { fileAddress } from '../../../platform/storage/file-address.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { jobRunView } from '../../job/job-run.view.ts';
import { ExportSuppliers } from '../commands/export-suppliers.ts';
import { ExportsReadModel, type ExportRow } from '../exports.read-model.ts';
import { orderOf } from '../supplier-order.ts';
import { ExportPayloadType, ExportSuppliersInputType, SupplierExportType } from './exports.types.ts';
import { filterOf } from '../supplier-filter.view.ts';

@Resolver()
export class ExportsResolver {
  readonly #exports: ExportsReadModel;
  readonly #exportSuppliers: ExportSuppliers;
  readonly #texts: Texts;

  constructor(exports: ExportsReadModel, exportSuppliers: ExportSuppliers, texts: Texts) {
    this.#exports = exports;
    this.#exportSuppliers = exportSuppliers;
    this.#texts = texts;
  }

  /** Without an id, the member's newest export that has not expired. */
  @Query(() => SupplierExportType, { nullable: true })
  async supplierExport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
  ): Promise<SupplierExportType | null> {
    if (id !== null && id !== undefined) return this.#one(viewer, fromGlobalId('SupplierExport', id));
    const newest = await this.#exports.newest(viewer);
    return newest && this.#view(viewer, newest);
  }

  @Mutation(() => ExportPayloadType)
  exportSuppliers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ExportSuppliersInputType }) input: ExportSuppliersInputType,
  ): Promise<ExportPayloadType> {
    const { filter, sort, descending, columns, format } = input;
    const asked = {
      filter: filterOf(filter),
      order: orderOf(sort ?? 'ATTENTION', descending),
      columns: columns ?? null,
      format: format ?? 'csv',
    };
    return payload<{ export: SupplierExportType | null }>(
      this.#texts.in(viewer.locale),
      { export: null },
      async () => ({
        export: await this.#one(viewer, await this.#exportSuppliers.execute(viewer, asked)),
      }),
    );
  }

  async #one(viewer: Viewer, id: string): Promise<SupplierExportType> {
    return this.#view(viewer, await this.#exports.one(viewer, id));
  }

  #view(viewer: Viewer, { fileId, jobRun, ...row }: ExportRow): SupplierExportType {
    return {
      ...row,
      id: toGlobalId('SupplierExport', row.id),
      url: fileId === null ? null : fileAddress(viewer, fileId),
      jobRun: jobRun === null ? null : jobRunView(jobRun, viewer, this.#texts.in(viewer.locale)),
    };
  }
}
