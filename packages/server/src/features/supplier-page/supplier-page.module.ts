import { Module } from '@nestjs/common';
import { ImportModule } from '../import/import.module.ts';
import { PastModule } from '../past/past.module.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { DecisionPayloadResolver } from './graphql/decision-payload.resolver.ts';
import { MovementResolver } from './graphql/movement.resolver.ts';
import { OverridePayloadResolver } from './graphql/override-payload.resolver.ts';
import { SupplierImportsResolver } from './graphql/supplier-imports.resolver.ts';
import { SupplierResolver } from './graphql/supplier.resolver.ts';
import { MovementReadModel } from './movement.read-model.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

@Module({
  imports: [ImportModule, PastModule, RiskModule],
  providers: [
    SupplierPageReadModel,
    MovementReadModel,
    MovementResolver,
    SupplierResolver,
    DecisionPayloadResolver,
    OverridePayloadResolver,
    SupplierImportsResolver,
  ],
})
export class SupplierPageModule {}
