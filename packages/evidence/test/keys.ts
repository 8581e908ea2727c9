import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { certificateText, type Certificate } from '../src/certificate.ts';
import { bytesOf } from '../src/encoding.ts';
import { envelopeText, PAYLOAD_TYPE, preAuthenticationEncoding } from '../src/envelope.ts';
import type { RingKey } from '../src/keys.ts';
import { nodeHashing } from '../src/node/node-tools.ts';
import type { PackSigning } from '../src/node/write-pack.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A key that signs: of an installation, or of an organisation. */
export interface Signer {
  readonly ring: RingKey;
  readonly fingerprint: string;
  readonly publicPem: string;
  readonly sign: PackSigning['sign'];
  /** A statement in an envelope. */
  readonly envelope: (statement: string) => string;
}

export function aSigner(days: Partial<Pick<RingKey, 'from' | 'until'>> = {}): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = sha256(spki);
  const id = fingerprint.slice(0, 16);
  const signature = (type: string, body: string): string =>
    sign(null, preAuthenticationEncoding(type, bytesOf(body)), privateKey).toString('base64');
  return {
    ring: { id, publicKey: spki.toString('base64'), from: '2026-01-01', until: null, ...days },
    fingerprint,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: async (type, body) => ({ keyId: id, signature: signature(type, body) }),
    envelope: (statement) => envelopeText(statement, id, signature(PAYLOAD_TYPE, statement)),
  };
}

/** The organisation whose packs the tests write. */
export const ORGANISATION = aSigner();

/** What an installation says of the organisation of the tests. */
export function certified(installation: Signer, more: Partial<Certificate> = {}): string {
  const certificate: Certificate = {
    organisationId: '019a0000-0000-7000-8000-000000000001',
    publicKey: ORGANISATION.ring.publicKey,
    keyFrom: '2026-01-01',
    names: [{ name: 'Northfield Retail', since: '2026-01-01T00:00:00Z' }],
    alike: 'none',
    validFrom: '2026-11-01T09:00:30Z',
    validUntil: '2026-11-02T09:00:30Z',
    ...more,
  };
  return installation.envelope(certificateText(certificate, nodeHashing));
}

/** Signs as the organisation of the tests, which an installation certifies. */
export function signingBy(installation: Signer, stamp: PackSigning['stamp'] = null): PackSigning {
  return {
    keys: [installation.ring],
    certificate: certified(installation),
    sign: ORGANISATION.sign,
    stamp,
    verifier: bytesOf('<!doctype html><title>Verify</title>'),
  };
}
