import { Field, ObjectType, PickType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { AuditFindingType, EvidenceRequestType, FindingFormType } from '../../engagement/asked.types.ts';
import { AuditorEngagementType } from '../../engagement/engagement.types.ts';
import { SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { SupplierType } from './supplier.types.ts';

/** What an auditor reads of a supplier: nothing of imports, questions and requests. */
const READ = [
  ...(['id', 'name', 'localName', 'otherNames', 'parent', 'identifiers', 'country', 'fictional', 'row'] as const),
  ...(['assessment', 'withheld', 'sites', 'facts', 'moves', 'decisions', 'corridors'] as const),
] as const;

@ObjectType('EngagedSupplier', { description: 'A supplier as an auditor reads it' })
export class EngagedSupplierType extends PickType(SupplierType, READ, ObjectType) {}

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

  @Field(() => [EvidenceRequestType])
  requests!: readonly EvidenceRequestType[];

  @Field(() => [AuditFindingType])
  findings!: readonly AuditFindingType[];
}

@ObjectType('EngagedSupplierPage')
export class EngagedSupplierPageType extends EngagedReadingType {
  @Field(() => FindingFormType)
  findingForm!: FindingFormType;

  @Field(() => EngagedSupplierType)
  supplier!: EngagedSupplierType;
}
