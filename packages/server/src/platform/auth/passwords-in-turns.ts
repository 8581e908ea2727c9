import { AsyncLocalStorage } from 'node:async_hooks';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { PasswordHashes } from '../config/config.ts';
import { FairTurns } from '../turns/fair-turns.ts';

/** Hashing takes a thread and 32 MB for a tenth of a second. The process has four such threads, and reads files with them too. */
const TURNS = new FairTurns({ places: 2, placesEach: 1, waitingEach: 20 });

const address = new AsyncLocalStorage<string>();

/** Passwords that are hashed within take the turns of this network address. */
export function hashingFor<Result>(from: string, work: () => Result): Result {
  return address.run(from, work);
}

/** better-auth's hashes (scrypt, off the loop), two at a time and one of an address. @throws TooManyRequests where too many of an address wait */
export function inTurns(hashes: PasswordHashes = OF_BETTER_AUTH): PasswordHashes {
  const take = <Result>(work: () => Promise<Result>): Promise<Result> => TURNS.run(address.getStore() ?? '', work);
  return { hash: (password) => take(() => hashes.hash(password)), verify: (given) => take(() => hashes.verify(given)) };
}

const OF_BETTER_AUTH: PasswordHashes = { hash: hashPassword, verify: verifyPassword };
