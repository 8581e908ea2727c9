import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fingerprintOf, rawKeyOf, readRing, type Trust } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { certificatesIn } from '@plumbline/evidence/time-stamp';
import { Refusal } from '../refusal.ts';

type TrustedKeys = Pick<Trust, 'keys' | 'fingerprints'>;

/**
 * Reads what was given as `--key`: a fingerprint, with or without colons; the published file of keys; or one public key as PEM.
 * @throws Refusal for anything else
 */
export async function trustedKeys(given: readonly string[], folder: string): Promise<TrustedKeys> {
  const each = await Promise.all(given.map((text) => trustedKey(text, folder)));
  return { keys: each.flatMap(({ keys }) => keys), fingerprints: each.flatMap(({ fingerprints }) => fingerprints) };
}

async function trustedKey(given: string, folder: string): Promise<TrustedKeys> {
  const digits = given.replaceAll(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return { keys: [], fingerprints: [digits] };
  const text = await textOf(given, folder, 'Give a file of public keys, or a fingerprint of 64 hexadecimal digits.');
  const keys = readRing(text);
  if (keys !== null) return { keys, fingerprints: [] };
  const pem = /-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----/.exec(text)?.[1];
  const spki = new Uint8Array(Buffer.from(pem ?? '', 'base64'));
  if (rawKeyOf(spki) === null) {
    throw new Refusal(
      `${given} holds no public key for packs: give the file that the sender publishes, or an Ed25519 key as PEM.`,
    );
  }
  return { keys: [], fingerprints: [fingerprintOf(spki, nodeHashing)] };
}

/** Certificates of time-stamp authorities that the reader trusts. @throws Refusal if the file holds none */
export async function trustedAuthorities(
  file: string | null,
  folder: string,
): Promise<ReturnType<typeof certificatesIn>> {
  if (file === null) return [];
  const text = await textOf(file, folder, 'Give a file of certificates.');
  try {
    return certificatesIn(text);
  } catch {
    throw new Refusal(`${file} holds no certificates that can be read: give those of the time-stamp authority as PEM.`);
  }
}

async function textOf(name: string, folder: string, wanted: string): Promise<string> {
  try {
    return await readFile(resolve(folder, name), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(`The file ${name} cannot be read (${code ?? message}). ${wanted}`);
  }
}
