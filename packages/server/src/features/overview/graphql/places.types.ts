import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';

/** Suppliers of one country. */
@ObjectType('CountryPlace')
export class CountryPlaceType {
  @Field(() => NamedKeyType)
  country!: NamedKeyType;

  /** UN M49 code, by which shapes of maps go; null for a country without one. */
  @Field(() => String, { nullable: true })
  m49!: string | null;

  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  highOrCritical!: number;

  /** Of which not enough is known, or nothing. */
  @Field(() => Int)
  unknown!: number;

  /** Suppliers with a private household as a site; null for fewer than ten, 0 for none. */
  @Field(() => Int, { nullable: true })
  households!: number | null;
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
  /** Those with most suppliers first. */
  @Field(() => [CountryPlaceType])
  countries!: CountryPlaceType[];

  @Field(() => Int)
  withoutCountry!: number;

  /** Those of the suppliers that ask for attention first. */
  @Field(() => [SitePlaceType])
  sites!: SitePlaceType[];

  /** Whether more suppliers have coordinates than are shown. */
  @Field(() => Boolean)
  more!: boolean;
}
