import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('ReceivedFile', { description: 'A file that came with the answers to a request' })
export class ReceivedFileType {
  @Field(() => ID)
  id!: string;

  /** The question that it came with, in words. */
  @Field(() => String)
  question!: string;

  @Field(() => String, { nullable: true, description: 'The site that it is about; null where it is about all' })
  site!: string | null;

  /** What kind of paper it is, in words. */
  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: 'What it covers, in words of the supplier; may be empty' })
  covers!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day that it describes' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Who attests it' })
  attester!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => Boolean, { description: 'Whether a scanner has looked for malware' })
  isScanned!: boolean;

  /** Where the browser fetches it. */
  @Field(() => String)
  address!: string;
}
