import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrors } from '../errors/user-error.ts';
import type { Say } from '../text/texts.ts';

/** What the person can put right. */
@ObjectType('UserError')
export class UserErrorType {
  /** Path of the input that it is about; null for the whole. */
  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

/** A statement for people: its code, and its words in the viewer's language. */
@ObjectType('Text')
export class TextType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

/**
 * The payload of a mutation: what `work` gives, or the user errors that it threw in words of the locale. Anything else that it throws stays an error.
 * @param empty the payload's nullable fields, for the case of errors
 */
export async function payload<Result extends object>(
  say: Say,
  empty: Result,
  work: () => Promise<Result>,
): Promise<Result & { userErrors: UserErrorType[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    const userErrors = error.errors.map(({ field, code, parameters }) => ({
      field,
      code,
      message: say(`errors.${code}`, parameters),
    }));
    return { ...empty, userErrors };
  }
}
