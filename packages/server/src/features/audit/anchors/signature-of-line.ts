import type { RingKey } from '@plumbline/evidence';
import { signatureState, type SignatureState } from '../../../platform/key-ring/key-ring.ts';
import { ANCHOR_TYPE, signedText, type FileLine } from './anchor-line.ts';

/** What the key ring says of the signature of a line. */
export function signatureOfLine(keys: readonly RingKey[], line: FileLine): Promise<SignatureState> {
  const { key: keyId, signature, ...content } = line;
  const signed = { type: ANCHOR_TYPE, body: signedText(content), at: new Date(line.at), keyId, signature };
  return signatureState(keys, signed);
}
