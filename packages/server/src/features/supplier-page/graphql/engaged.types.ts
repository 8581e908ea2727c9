import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { AuditorEngagementType } from '../../engagement/engagement.types.ts';
import { SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { SupplierType } from './supplier.types.ts';

@ObjectType('EngagedSupplier', { description: 'A supplier as an auditor reads it' })
export class EngagedSupplierType extends SupplierType {}

/** What stands beside everything that an auditor reads. */
@ObjectType({ isAbstract: true })
export abstract class EngagedReadingType {
  @Field(() => AuditorEngagementType)
  engagement!: AuditorEngagementType;

  @Field(() => DateScalar, { nullable: true, description: 'The first past day that can be chosen; null without any' })
  firstDay!: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay!: string | null;
}

@ObjectType('EngagedSuppliers')
export class EngagedSuppliersType extends EngagedReadingType {
  @Field(() => [SupplierRowType], { description: 'Those first that come first for the buyer' })
  suppliers!: readonly SupplierRowType[];
}

@ObjectType('EngagedSupplierPage')
export class EngagedSupplierPageType extends EngagedReadingType {
  @Field(() => EngagedSupplierType)
  supplier!: EngagedSupplierType;
}
