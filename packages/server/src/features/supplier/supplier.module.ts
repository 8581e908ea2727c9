import { Module } from '@nestjs/common';
import { OrganisationReadModel } from '../organisation/organisation.read-model.ts';
import { RiskModule } from '../risk/risk.module.ts';
import { DecisionPayloadResolver } from './graphql/decision-payload.resolver.ts';
import { SupplierResolver } from './graphql/supplier.resolver.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

@Module({
  imports: [RiskModule],
  providers: [SupplierPageReadModel, SupplierResolver, DecisionPayloadResolver, OrganisationReadModel],
})
export class SupplierModule {}
