import {
  fingerprintOf,
  preAuthenticationEncoding,
  rawKeyOf,
  readEnvelope,
  readRing,
  readStatement,
  wasInUse,
  type Envelope,
  type PackRelease,
  type RingKey,
} from '../attestation.ts';
import { fromBase64 } from '../encoding.ts';
import { LAYOUT } from '../layout.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';
import type { Trust, VerifyTools } from './tools.ts';

interface AttestedClaims {
  readonly createdAt: string | null;
  readonly keyId: string | null;
  readonly fingerprint: string | null;
  readonly stampedAt: string | null;
}

/** What was signed of the pack, by whose key, and when an authority saw it. */
export interface Attested {
  /** Null if the statement cannot be read. */
  readonly release: PackRelease | null;
  readonly claims: AttestedClaims;
}

/** Verifies the statement, its signature, the key, and the time stamp. */
export async function checkAttestation(
  pack: ReadPack,
  tools: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<Attested> {
  const envelope = readEnvelope(pack.texts.get(LAYOUT.envelope) ?? '');
  const body = envelope && fromBase64(envelope.payload);
  const statement = body && readStatement(new TextDecoder().decode(body));
  if (envelope === null || body === null || statement === null) {
    findings.fail('statement', 'unreadable', LAYOUT.envelope);
    for (const code of ['signature', 'key', 'time-stamp'] as const) findings.leaveOpen(code, 'nothing-to-read');
    return { release: null, claims: { createdAt: null, keyId: null, fingerprint: null, stampedAt: null } };
  }
  const [{ name, digest }] = statement.subject;
  const isThis = name === LAYOUT.tagManifest && digest.sha256 === pack.digests.sha256.get(LAYOUT.tagManifest);
  if (!isThis) findings.fail('statement', 'other-subject', LAYOUT.tagManifest);
  const release = statement.predicate;
  const fingerprint = await checkSignature(pack, { envelope, body, release }, tools, trust, findings);
  const stampedAt = await checkStamp(pack, release, tools, trust, findings);
  const keyId = envelope.signatures[0].keyid;
  return { release, claims: { createdAt: release.createdAt, keyId, fingerprint, stampedAt } };
}

interface Signed {
  readonly envelope: Envelope;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly release: PackRelease;
}

/** @returns the fingerprint of the key that signed; null if there is none, or it did not sign this */
async function checkSignature(
  { texts }: ReadPack,
  { envelope, body, release }: Signed,
  tools: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<string | null> {
  const [{ keyid, sig }] = envelope.signatures;
  const known = trust.keys.find(({ id }) => id === keyid);
  const key = known ?? readRing(texts.get(LAYOUT.keys) ?? '')?.find(({ id }) => id === keyid);
  const spki = key && fromBase64(key.publicKey);
  const raw = spki && rawKeyOf(spki);
  if (key === undefined || spki === undefined || raw === undefined || raw === null) {
    findings.fail('signature', 'no-key', LAYOUT.keys);
    findings.leaveOpen('key', 'nothing-to-read');
    return null;
  }
  const message = preAuthenticationEncoding(envelope.payloadType, body);
  if (!(await tools.isSignedBy(raw, message, fromBase64(sig)))) {
    findings.fail('signature', 'false', LAYOUT.envelope);
    findings.leaveOpen('key', 'nothing-to-read');
    return null;
  }
  const fingerprint = fingerprintOf(spki, tools.hashing);
  checkKey(key, { fingerprint, day: release.createdAt.slice(0, 10), isKnown: known !== undefined }, trust, findings);
  return fingerprint;
}

/** Whether the key is one that the reader trusts, and was in use on that day. A key that came in the pack proves only that nothing changed since it was signed. */
function checkKey(
  key: RingKey,
  { fingerprint, day, isKnown }: { readonly fingerprint: string; readonly day: string; readonly isKnown: boolean },
  { keys, fingerprints }: Trust,
  findings: Findings,
): void {
  if (!fingerprint.startsWith(key.id)) findings.fail('key', 'other-name', LAYOUT.keys);
  if (!wasInUse(key, day)) findings.fail('key', 'other-day', LAYOUT.envelope);
  if (isKnown || fingerprints.includes(fingerprint)) return;
  if (keys.length > 0 || fingerprints.length > 0) findings.fail('key', 'not-trusted', LAYOUT.keys);
  else findings.leaveOpen('key', 'came-with-it');
}

/** @returns when an authority saw the envelope */
async function checkStamp(
  { token, texts, digests }: ReadPack,
  { timeStamp, createdAt }: PackRelease,
  { checkStamp: check }: VerifyTools,
  { hasCertificates }: Trust,
  findings: Findings,
): Promise<string | null> {
  const isAsked = timeStamp === 'ASKED';
  if (token === null && isAsked) findings.fail('time-stamp', 'missing', LAYOUT.token);
  if (token !== null && !isAsked) findings.fail('time-stamp', 'unexpected', LAYOUT.token);
  if (!isAsked) findings.leaveOpen('time-stamp', 'not-configured');
  if (token === null || !isAsked || !texts.has(LAYOUT.envelope)) return null;
  if (check === null) {
    findings.leaveOpen('time-stamp', 'not-here');
    return null;
  }
  const stamp = await check(token, digests.sha256.get(LAYOUT.envelope) ?? '', new Date(createdAt));
  if (stamp.fault === null) return stamp.at.toISOString();
  if (stamp.fault === 'untrusted' && !hasCertificates) findings.leaveOpen('time-stamp', 'no-certificates');
  else findings.fail('time-stamp', stamp.fault, LAYOUT.token);
  return null;
}
