import { APIError, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { createHmac } from 'node:crypto';
import { pendingSignIn, type HookContext } from './second-factor.ts';

/** Where a code of the app is given. */
const CODE_PATH = '/two-factor/verify-totp';
const SECONDS_OF_STEP = 30;
/** better-auth takes the code before and the code after the one of now. It looks at the clock a little later than we do. */
const STEPS_AROUND = 2;

/** Keeps the step of a code as the last one used. @returns false where that step or a later one was used before */
export type UseStep = (userId: string, step: number) => Promise<boolean>;

/** The code of a step: RFC 4226, with the counter of RFC 6238. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

async function secretOf(context: HookContext, userId: string): Promise<string | null> {
  const { adapter, secretConfig } = context.context;
  const where = [{ field: 'userId', value: userId }];
  const found = await adapter.findOne<{ secret: string }>({ model: 'twoFactor', where });
  return found && symmetricDecrypt({ key: secretConfig, data: found.secret });
}

/**
 * Whether the request gives a code of the app that was used before, or one older than that: each is good once (RFC 6238, 5.2). A code that is right is used up by
 * asking, also where the request is refused for another reason. Codes follow the clock of the process, as in better-auth.
 */
export async function isUsedCode(context: HookContext, useStep: UseStep): Promise<boolean> {
  if (context.path !== CODE_PATH) return false;
  const { code } = (context.body ?? {}) as { code?: unknown };
  const userId = (await getSessionFromCtx(context))?.user.id ?? (await pendingSignIn(context))?.userId;
  const secret = userId === undefined ? null : await secretOf(context, userId);
  if (userId === undefined || secret === null) return false;
  const now = Math.floor(Date.now() / 1000 / SECONDS_OF_STEP);
  const steps = Array.from({ length: 2 * STEPS_AROUND + 1 }, (_, at) => now - STEPS_AROUND + at);
  const step = steps.findLast((each) => codeOf(secret, each) === code);
  return step !== undefined && !(await useStep(userId, step));
}

/** What a used code is answered with: the same as a wrong one. */
export const usedCode = (): APIError => new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
