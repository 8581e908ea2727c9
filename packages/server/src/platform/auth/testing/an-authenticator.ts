import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Bits of what a device says of its owner. */
const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40];

interface Asked {
  readonly challenge: string;
  readonly origin: string;
  readonly host: string;
}

/** A security key as WebAuthn describes one, which holds one passkey. */
export function anAuthenticator({ verifiesItsOwner = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(32);
  const id = base64url(rawId);
  let counter = 0;

  const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const deviceData = (host: string, flags: number): Buffer => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE((counter += 1));
    const bits = PRESENT | flags | (verifiesItsOwner ? VERIFIED : 0);
    return Buffer.concat([sha256(host), Buffer.from([bits]), counted]);
  };
  const coseKey = (): Uint8Array => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const [left, right] = [x, y].map((part) => new Uint8Array(Buffer.from(part, 'base64url')));
    if (!left || !right) throw new Error('A key has two halves');
    // An elliptic key (1: 2) for ES256 (3: -7) on the curve P-256 (-1: 1).
    const key = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, left],
      [-3, right],
    ] as const;
    return isoCBOR.encode(new Map<number, number | Uint8Array>(key));
  };

  return {
    /** What a browser sends when the passkey is made. */
    make(asked: Asked) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const authData = Buffer.concat([deviceData(asked.host, WITH_KEY), Buffer.alloc(16), length, rawId, coseKey()]);
      const attestationObject = isoCBOR.encode(
        new Map<string, string | Map<string, never> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', new Uint8Array(authData)],
        ]),
      );
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', asked)),
        attestationObject: base64url(attestationObject),
        transports: ['usb'],
      };
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
    },
    /** What a browser sends when the passkey is given. */
    give(asked: Asked) {
      const [client, device] = [clientData('webauthn.get', asked), deviceData(asked.host, 0)];
      const signature = sign('sha256', Buffer.concat([device, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(device),
        signature: base64url(signature),
      };
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
    },
  };
}
