import { plainName } from '@plumbline/matching';
import { LOCALES } from '@plumbline/risk';
import { z } from 'zod';
import { userError } from '../errors/user-error.ts';
import { areFit, assertShallow, UnfitValues } from '../http/fit-values.ts';

/** Maximum length of a person's name in characters. */
const longestName = 200;

/** What people can change in their own profile. */
const profile = z.strictObject({
  name: z.string().transform(plainName).pipe(z.string().min(1).max(longestName)).optional(),
  locale: z.enum(LOCALES).optional(),
});

const password = z.strictObject({ password: z.string().max(1000) });
/** Nothing else: better-auth would let a device skip codes for a month, or spend a code for nothing. */
const code = z.strictObject({ code: z.string().max(40) });
const BODIES: Readonly<Record<string, z.ZodType>> = {
  '/two-factor/enable': password,
  '/two-factor/disable': password,
  '/two-factor/generate-backup-codes': password,
  '/two-factor/verify-totp': code,
  '/two-factor/verify-backup-code': code,
};

/**
 * Checks a body before better-auth gets it, because better-auth passes values to the database unchecked.
 * @throws UnfitValues if the body is not a JSON object of the shape that the path takes, or holds values that cannot be stored
 * @throws UserErrors for an invalid name or language
 */
export function assertAuthBody(path: string, text: string): void {
  assertShallow(text);
  const body = jsonIn(text);
  if (typeof body !== 'object' || body === null || !areFit(body))
    throw new UnfitValues('The body is no JSON object that can be stored');
  if (BODIES[path]?.safeParse(body).success === false) throw new UnfitValues('The body has other fields than it may');
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
