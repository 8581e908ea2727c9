import { Module } from '@nestjs/common';
import { EngagementModule } from '../engagement/engagement.module.ts';
import { ImportModule } from '../import/import.module.ts';
import { PastModule } from '../past/past.module.ts';
import { PortfolioModule } from '../portfolio/portfolio.module.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { EngagedReadModel } from './engaged.read-model.ts';
import { ExportSupplier } from './commands/export-supplier.ts';
import { DecisionPayloadResolver } from './graphql/decision-payload.resolver.ts';
import { EngagedResolver } from './graphql/engaged.resolver.ts';
import { MovementResolver } from './graphql/movement.resolver.ts';
import { OverridePayloadResolver } from './graphql/override-payload.resolver.ts';
import { SupplierExportResolver } from './graphql/supplier-export.resolver.ts';
import { SupplierImportsResolver } from './graphql/supplier-imports.resolver.ts';
import { SupplierResolver } from './graphql/supplier.resolver.ts';
import { MovementReadModel } from './movement.read-model.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

@Module({
  imports: [EngagementModule, ImportModule, PastModule, PortfolioModule, RiskModule],
  providers: [
    SupplierPageReadModel,
    EngagedReadModel,
    EngagedResolver,
    MovementReadModel,
    MovementResolver,
    SupplierResolver,
    DecisionPayloadResolver,
    OverridePayloadResolver,
    SupplierImportsResolver,
    ExportSupplier,
    SupplierExportResolver,
  ],
})
export class SupplierPageModule {}
