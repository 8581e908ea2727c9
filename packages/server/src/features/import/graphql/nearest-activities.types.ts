import { Field, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';

/** The phrase of a sector that words about work are nearest to. */
@ObjectType('NearestActivity')
export class NearestActivityType {
  @Field(() => NamedKeyType)
  sector!: NamedKeyType;

  /** In the language of the index. */
  @Field(() => String)
  phrase!: string;

  /** The index and who publishes it. */
  @Field(() => String)
  index!: string;

  /** Code of the phrase in that index. */
  @Field(() => String)
  code!: string;

  /** Title of the class of ISIC Rev.4 that it leads to, in English. */
  @Field(() => String, { nullable: true })
  title!: string | null;
}
