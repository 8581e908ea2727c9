import { createHash, createPublicKey, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { spkiOf } from '../keys.ts';
import type { Hashing } from '../hashing.ts';
import type { VerifyTools } from '../verify/tools.ts';

const isGood = promisify(verify);

/** Digests by `node:crypto`. */
export const nodeHashing: Hashing = (algorithm) => {
  const digest = createHash(algorithm);
  return { update: (bytes) => digest.update(bytes), hex: () => digest.digest('hex') };
};

/** Ed25519 by `node:crypto`. */
export const nodeSignatures: VerifyTools['isSignedBy'] = (key, message, signature) =>
  isGood(null, message, createPublicKey({ key: Buffer.from(spkiOf(key)), format: 'der', type: 'spki' }), signature);
