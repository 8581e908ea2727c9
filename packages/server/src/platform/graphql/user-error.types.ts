import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrors, type UserError } from '../errors/user-error.ts';
import type { Say } from '../text/texts.ts';

/** An error that the person can correct. */
@ObjectType('UserError')
export class UserErrorType {
  /** Path of the wrong input; null for the input as a whole. */
  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

/** A text for people: its code, and the wording in the viewer's language. */
@ObjectType('Text')
export class TextType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

/** A user error in words of the reader. */
export function messageOf({ code, parameters, texts = [`errors.${code}`] }: UserError, say: Say): string {
  return texts.map((text) => say(text, parameters)).join(' ');
}

/**
 * The payload of a mutation: the result of `work`, or the user errors that it threw, in the locale. Other errors are thrown on.
 * @param empty the payload's nullable fields, used if there are errors
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
    const userErrors = error.errors.map((each) => ({
      ...{ field: each.field, code: each.code },
      message: messageOf(each, say),
    }));
    return { ...empty, userErrors };
  }
}
