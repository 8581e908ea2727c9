import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('HeldBack', {
  description: 'A colleague whose proposals the viewer cannot approve, or lift or release, now',
})
export class HeldBackType {
  @Field(() => String, { description: 'The short identifier of who proposed' })
  shortId!: string;

  @Field(() => String, { description: 'Why, until when, and what ends it before' })
  reason!: string;
}
