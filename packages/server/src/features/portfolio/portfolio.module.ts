import { Module } from '@nestjs/common';
import { PastModule } from '../past/past.module.ts';
import { ExportSuppliers } from './commands/export-suppliers.ts';
import { ExportsReadModel } from './exports.read-model.ts';
import { ExportsResolver } from './graphql/exports.resolver.ts';
import { OrganisationSuppliersResolver } from './graphql/organisation-suppliers.resolver.ts';
import { SuppliersResolver } from './graphql/suppliers.resolver.ts';
import { ExportSuppliersHandler } from './jobs/export-suppliers.handler.ts';
import { SuppliersReadModel } from './suppliers.read-model.ts';

@Module({
  imports: [PastModule],
  providers: [
    SuppliersReadModel,
    SuppliersResolver,
    OrganisationSuppliersResolver,
    ExportsReadModel,
    ExportsResolver,
    ExportSuppliers,
    ExportSuppliersHandler,
  ],
  exports: [ExportSuppliersHandler, SuppliersReadModel],
})
export class PortfolioModule {}
