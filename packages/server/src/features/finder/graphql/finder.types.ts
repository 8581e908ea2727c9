import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';

@ObjectType('FoundSupplier')
export class FoundSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  localName!: string | null;

  @Field(() => String, { nullable: true })
  externalId!: string | null;

  @Field(() => String, { nullable: true })
  country!: string | null;

  @Field(() => LabelEnum)
  label!: LabelKey;
}

@ObjectType('FoundSite')
export class FoundSiteType {
  @Field(() => ID)
  siteId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;
}

@ObjectType('FoundAgent')
export class FoundAgentType {
  @Field(() => ID)
  agentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  country!: string | null;
}

/** A value that the list of suppliers can be narrowed by. */
@ObjectType('FoundValue')
export class FoundValueType {
  /** The part of the filter: countries, sectors or flags. */
  @Field(() => String)
  facet!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  name!: string;
}

/** What a text finds. */
@ObjectType('Found')
export class FoundType {
  @Field(() => [FoundSupplierType])
  suppliers!: FoundSupplierType[];

  /** There are more suppliers than these. */
  @Field(() => Boolean)
  more!: boolean;

  @Field(() => [FoundSiteType])
  sites!: FoundSiteType[];

  @Field(() => [FoundAgentType])
  agents!: FoundAgentType[];

  @Field(() => [FoundValueType])
  values!: FoundValueType[];

  /** Words that were looked for instead of words that no name begins with. */
  @Field(() => [String])
  suggestions!: string[];

  /** Words that no supplier has: they were left out. */
  @Field(() => [String])
  leftOut!: string[];
}
