import { createHash } from 'node:crypto';
import type { PasswordHashes } from '../config.ts';

const digestOf = (password: string): string => createHash('sha256').update(password.normalize('NFKC')).digest('hex');

/** Hashes that cost nothing: tests sign in hundreds of people. Journeys sign in with those of production. */
export const QUICK_PASSWORDS: PasswordHashes = {
  hash: async (password) => digestOf(password),
  verify: async ({ hash, password }) => hash === digestOf(password),
};
