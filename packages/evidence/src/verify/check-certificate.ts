import { presentName, readCertificate, type Certificate } from '../certificate.ts';
import { fromBase64 } from '../encoding.ts';
import { openEnvelope, PAYLOAD_TYPE, preAuthenticationEncoding } from '../envelope.ts';
import { fingerprintOf, rawKeyOf, readRing, wasInUse, type RingKey } from '../keys.ts';
import { LAYOUT } from '../layout.ts';
import type { PackRelease } from '../attestation.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';
import type { Trust, VerifyTools } from './tools.ts';

/** A key that was found by the name that a signature gives. */
export interface NamedKey {
  readonly key: RingKey;
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
  /** Given by the person who verifies, and not by the pack alone. */
  readonly isGiven: boolean;
}

/** Whose key the installation says it is. */
export interface Certified {
  readonly certificate: Certificate;
  readonly name: Certificate['names'][number];
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
  readonly issuer: NamedKey;
}

/** Finds a key of an installation by its name: among those that were given, or else among those in the pack. */
export function namedKey(id: string, { texts }: ReadPack, trust: Trust, { hashing }: VerifyTools): NamedKey | null {
  const given = trust.keys.find((key) => key.id === id);
  const key = given ?? readRing(texts.get(LAYOUT.keys) ?? '')?.find((each) => each.id === id);
  const spki = key && fromBase64(key.publicKey);
  const raw = spki && rawKeyOf(spki);
  if (key === undefined || spki === undefined || raw === undefined || raw === null) return null;
  const fingerprint = fingerprintOf(spki, hashing);
  return { key, raw, fingerprint, isGiven: given !== undefined || trust.fingerprints.includes(fingerprint) };
}

/**
 * Verifies what the installation says of the organisation: its key, its names, for how long.
 * @returns null where nothing says whose key it is
 */
export async function checkCertificate(
  pack: ReadPack,
  { organisationId, signedAt }: PackRelease,
  tools: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<Certified | null> {
  const opened = openEnvelope(pack.texts.get(LAYOUT.certificate) ?? '');
  const certificate = opened && readCertificate(opened.statement, tools.hashing);
  const raw = certificate && rawKeyOf(fromBase64(certificate.publicKey));
  if (opened === null || certificate === null || raw === null) {
    findings.fail('certificate', 'unreadable', LAYOUT.certificate);
    return null;
  }
  const issuer = namedKey(opened.keyId, pack, trust, tools);
  if (issuer === null) {
    findings.fail('certificate', 'no-key', LAYOUT.keys);
    return null;
  }
  const message = preAuthenticationEncoding(PAYLOAD_TYPE, opened.body);
  if (!(await tools.isSignedBy(issuer.raw, message, opened.signature))) {
    findings.fail('certificate', 'false', LAYOUT.certificate);
    return null;
  }
  const { validFrom, validUntil, fingerprint } = certificate;
  if (!issuer.fingerprint.startsWith(issuer.key.id)) findings.fail('certificate', 'other-name', LAYOUT.keys);
  if (!wasInUse(issuer.key, validFrom.slice(0, 10))) findings.fail('certificate', 'other-day', LAYOUT.certificate);
  if (certificate.organisationId !== organisationId) {
    findings.fail('certificate', 'other-organisation', LAYOUT.certificate);
  }
  const [from, at, until] = [validFrom, signedAt, validUntil].map((instant) => Date.parse(instant)) as [
    number,
    number,
    number,
  ];
  if (at < from || at > until) findings.fail('certificate', 'other-time', LAYOUT.certificate);
  if (!issuer.isGiven) findings.leaveOpen('certificate', 'not-given');
  return { certificate, name: presentName(certificate), raw, fingerprint, issuer };
}
