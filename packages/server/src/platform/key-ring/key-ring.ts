import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preAuthenticationEncoding, readRing, wasInUse, type RingKey } from '@plumbline/evidence';
import type { Config } from '../config/config.ts';

const isSignedBy = promisify(verify);

export interface Signature {
  readonly keyId: string;
  /** Ed25519, in base64. */
  readonly signature: string;
}

/** `unknown`: the ring has no such key. `other-day`: the key was not in use on that day. */
export type SignatureState = 'good' | 'false' | 'unknown' | 'other-day';

/** Another rotation is under way, or was broken off. */
export class RotationUnderWay extends Error {}

/**
 * The keys of this installation: `ring.json` holds the public ones, former ones too; `<id>.pem` the private one in use, for its owner's eyes only.
 * The files are read each time, so that a rotation holds for running processes at once.
 */
export class KeyRing {
  readonly #folder: string;

  constructor({ environment }: Config) {
    this.#folder = environment.KEYS_FOLDER;
  }

  /** All public keys, the one in use last; none before the first signature. */
  async keys(): Promise<readonly RingKey[]> {
    let text: string;
    try {
      text = await readFile(this.#ringFile, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    const keys = readRing(text);
    if (keys === null || keys.length === 0) throw new Error(`${this.#ringFile} holds no keys`);
    return keys;
  }

  /** Signs with the key in use. Makes the first key where there is none. @param now of the transaction that asks */
  async sign(type: string, body: string, now: Date): Promise<Signature> {
    const key = (await this.keys()).at(-1) ?? (await this.#makeFirst(now));
    const privateKey = createPrivateKey(await readFile(this.#privateFile(key.id)));
    const signature = sign(null, preAuthenticationEncoding(type, Buffer.from(body)), privateKey);
    return { keyId: key.id, signature: signature.toString('base64') };
  }

  /** Puts a new key into use. The public key of the former one stays; its private key is removed. @throws RotationUnderWay */
  async rotate(now: Date): Promise<RingKey> {
    const former = await this.keys();
    const key = await this.#make(now);
    const keys = [...former.map((each) => ({ ...each, until: each.until ?? key.from })), key];
    try {
      await writeWhole(this.#newRing, 0o644, ringText(keys));
    } catch (error) {
      await rm(this.#privateFile(key.id), { force: true });
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new RotationUnderWay(this.#newRing);
      throw error;
    }
    await rename(this.#newRing, this.#ringFile);
    for (const { id } of former) await rm(this.#privateFile(id), { force: true });
    return key;
  }

  async #makeFirst(now: Date): Promise<RingKey> {
    const key = await this.#make(now);
    const own = `${this.#ringFile}.${key.id}`;
    await writeWhole(own, 0o644, ringText([key]));
    try {
      // Of two processes that start at once, only one can make the link; the other takes what that one has made.
      await link(own, this.#ringFile);
      return key;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await rm(this.#privateFile(key.id), { force: true });
      const [made = key] = await this.keys();
      return made;
    } finally {
      await rm(own, { force: true });
    }
  }

  async #make(now: Date): Promise<RingKey> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const id = createHash('sha256').update(spki).digest('hex').slice(0, 16);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeWhole(this.#privateFile(id), 0o600, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return { id, publicKey: spki.toString('base64'), from: dayOf(now), until: null };
  }

  get #ringFile(): string {
    return join(this.#folder, 'ring.json');
  }

  get #newRing(): string {
    return `${this.#ringFile}.new`;
  }

  #privateFile(id: string): string {
    return join(this.#folder, `${id}.pem`);
  }
}

/** What the ring says of a signature that was made at an instant. It is computed off the thread, since a file may hold many. */
export async function signatureState(
  keys: readonly RingKey[],
  { type, body, at, keyId, signature }: Signature & { readonly type: string; readonly body: string; readonly at: Date },
): Promise<SignatureState> {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) return 'unknown';
  const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' });
  const bytes = preAuthenticationEncoding(type, Buffer.from(body));
  if (!(await isSignedBy(null, bytes, publicKey, Buffer.from(signature, 'base64')))) return 'false';
  return wasInUse(key, dayOf(at)) ? 'good' : 'other-day';
}

function ringText(keys: readonly RingKey[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`;
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Writes a new file and waits until it is on the disk. @throws EEXIST if there is one */
async function writeWhole(path: string, mode: number, text: string): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
