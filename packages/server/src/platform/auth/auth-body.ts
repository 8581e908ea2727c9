import { LOCALES } from '@plumbline/risk';
import { z } from 'zod';
import { userError } from '../errors/user-error.ts';
import { areFit, UnfitValues } from '../http/fit-values.ts';

/** Characters of a person's name. */
const longestName = 200;

/** What people change of themselves. */
const profile = z.strictObject({
  name: z.string().trim().min(1).max(longestName).optional(),
  locale: z.enum(LOCALES).optional(),
});

/**
 * Looks at a body before better-auth gets it, which hands values to the database as they are.
 * @throws UnfitValues for what is no JSON object, or holds what nothing can store
 * @throws UserErrors for a name or a language that a person cannot have
 */
export function assertAuthBody(path: string, text: string): void {
  const body = jsonIn(text);
  if (typeof body !== 'object' || body === null || !areFit(body))
    throw new UnfitValues('The body is no JSON object that can be stored');
  if (path !== '/update-user') return;
  const { error } = profile.safeParse(body);
  if (error === undefined) return;
  const field = error.issues[0]?.path[0];
  if (field === 'name') throw userError('profile.name', field);
  if (field === 'locale') throw userError('profile.locale', field);
  throw userError('profile.field');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
