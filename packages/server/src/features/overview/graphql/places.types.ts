import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';

/** Suppliers of a place. */
@ObjectType({ isAbstract: true })
abstract class SupplierCountsType {
  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  highOrCritical!: number;

  /** Of which not enough is known, or nothing. */
  @Field(() => Int)
  unknown!: number;
}

/** Suppliers of one country. */
@ObjectType('CountryPlace')
export class CountryPlaceType extends SupplierCountsType {
  @Field(() => NamedKeyType)
  country!: NamedKeyType;

  /** UN M49 code, by which shapes of maps go; null for a country without one. */
  @Field(() => String, { nullable: true })
  m49!: string | null;

  /** Suppliers with a private household as a site; null for fewer than ten, 0 for none. */
  @Field(() => Int, { nullable: true })
  households!: number | null;
}

/** A state or province with at least ten suppliers that are private households. */
@ObjectType('HomeDistrict')
export class HomeDistrictType {
  @Field(() => NamedKeyType, { nullable: true })
  country!: NamedKeyType | null;

  /** As somebody wrote it. */
  @Field(() => String)
  district!: string;

  @Field(() => Int)
  households!: number;
}

/** Sites in one square of the map, about in their middle. Suppliers are counted once a square. */
@ObjectType('SiteCluster')
export class SiteClusterType extends SupplierCountsType {
  /** For looking into it, and for the filter of the list. */
  @Field(() => String)
  square!: string;

  @Field(() => Int)
  sites!: number;

  @Field(() => Float)
  latitude!: number;

  @Field(() => Float)
  longitude!: number;

  /** Where it is a single supplier. */
  @Field(() => ID, { nullable: true })
  supplierId!: string | null;
}

/** A site whose coordinates somebody gave. Never a household. */
@ObjectType('SitePlace')
export class SitePlaceType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String)
  siteKey!: string;

  @Field(() => String)
  siteName!: string;

  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => NamedKeyType, { nullable: true })
  country!: NamedKeyType | null;

  @Field(() => Float)
  latitude!: number;

  @Field(() => Float)
  longitude!: number;
}

/** Where suppliers and their sites are. */
@ObjectType('Places')
export class PlacesType {
  /** The part of the map that is looked into: `world`, or the square of a cluster. */
  @Field(() => String)
  square!: string;

  /** Those with most suppliers first. */
  @Field(() => [CountryPlaceType])
  countries!: CountryPlaceType[];

  @Field(() => Int)
  withoutCountry!: number;

  /** Those with most households first. */
  @Field(() => [HomeDistrictType])
  districts!: HomeDistrictType[];

  /** Those with most sites first, at most 400. */
  @Field(() => [SiteClusterType])
  clusters!: SiteClusterType[];

  /** Whether there are more. */
  @Field(() => Boolean)
  moreClusters!: boolean;

  /** Of the part that is looked into. */
  @Field(() => Int)
  siteCount!: number;

  /** The first 50 of them: those of the suppliers that ask for attention first. */
  @Field(() => [SitePlaceType])
  sites!: SitePlaceType[];
}
