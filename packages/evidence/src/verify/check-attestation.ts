import { ATTESTED, readStatement, type PackRelease, type Statement } from '../attestation.ts';
import type { Likeness } from '../certificate.ts';
import { openEnvelope, PAYLOAD_TYPE, preAuthenticationEncoding, type OpenedEnvelope } from '../envelope.ts';
import type { Hashing } from '../hashing.ts';
import { isSoundRing, keyIdOf, wasInUse } from '../keys.ts';
import { LAYOUT } from '../layout.ts';
import { checkCertificate, namedKey, type Certified } from './check-certificate.ts';
import { checkStamp } from './check-stamp.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';
import type { Trust, VerifyTools } from './tools.ts';

/** A name that an organisation bore before. */
export interface EarlierName {
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

interface AttestedClaims {
  readonly createdAt: string | null;
  readonly signedAt: string | null;
  readonly keyId: string | null;
  readonly fingerprint: string | null;
  readonly stampedAt: string | null;
  readonly certifiedBy: string | null;
  readonly nameSince: string | null;
  readonly earlierNames: readonly EarlierName[];
  readonly alike: Likeness;
}

const NOTHING: AttestedClaims = {
  ...{ createdAt: null, signedAt: null, keyId: null, fingerprint: null, stampedAt: null },
  ...{ certifiedBy: null, nameSince: null, earlierNames: [], alike: 'none' },
};

/** What was signed of the pack, by whose key, and when an authority saw it. */
export interface Attested {
  /** Null if the statement cannot be read. */
  readonly release: PackRelease | null;
  /** The name that the organisation bears by the word of the installation; null where that says none. */
  readonly name: string | null;
  readonly claims: AttestedClaims;
}

/** An envelope with the statement in it. */
export interface SignedStatement {
  readonly envelope: OpenedEnvelope;
  readonly statement: Statement;
}

/** Reads what was signed. @returns null if it cannot be read */
export function signedIn({ texts }: ReadPack): SignedStatement | null {
  const envelope = openEnvelope(texts.get(LAYOUT.envelope) ?? '');
  const statement = envelope && readStatement(envelope.statement);
  return envelope === null || statement === null ? null : { envelope, statement };
}

/** Verifies the statement, the certificate of its key, its signature, the key, and the time stamp. */
export async function checkAttestation(
  pack: ReadPack,
  signed: SignedStatement | null,
  tools: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<Attested> {
  if (signed === null) {
    findings.fail('statement', 'unreadable', LAYOUT.envelope);
    const unread = ['attested', 'certificate', 'signature', 'key', 'time-stamp'] as const;
    for (const code of unread) findings.leaveOpen(code, 'nothing-to-read');
    return { release: null, name: null, claims: NOTHING };
  }
  const { statement, envelope } = signed;
  const { release, isFormer } = statement;
  checkSubjects(pack, statement, tools.hashing, findings);
  if (isFormer) findings.leaveOpen('certificate', 'old-form');
  const certified = isFormer ? null : await checkCertificate(pack, release, tools, trust, findings);
  const fingerprint = isFormer
    ? await checkFormerSignature(pack, signed, tools, trust, findings)
    : await checkSignature(certified, signed, tools, trust, findings);
  const stampedAt = await checkStamp(pack, { statement, certified }, tools, trust, findings);
  const { createdAt, signedAt } = release;
  const claims = { createdAt, signedAt, keyId: envelope.keyId, fingerprint, stampedAt };
  return {
    release,
    name: certified?.name.name ?? null,
    claims: { ...NOTHING, ...claims, ...(certified && namesIn(certified)) },
  };
}

function namesIn({ certificate: { names, alike }, name, issuer }: Certified): Partial<AttestedClaims> {
  const earlierNames = names
    .slice(0, -1)
    .map((each, place) => ({ ...each, until: names[place + 1]?.since ?? name.since }));
  return { certifiedBy: issuer.fingerprint, nameSince: name.since, earlierNames, alike };
}

/** Whether the files that no manifest lists are those that were signed. */
function checkSubjects(
  { digests, members, texts }: ReadPack,
  { digests: signed, isFormer }: Statement,
  hashing: Hashing,
  findings: Findings,
): void {
  const isSigned = (path: string): boolean => signed.get(path) === digests.sha256.get(path);
  if (!signed.has(LAYOUT.tagManifest) || !isSigned(LAYOUT.tagManifest)) {
    findings.fail('statement', 'other-subject', LAYOUT.tagManifest);
  }
  if (isFormer) {
    findings.leaveOpen('attested', 'old-form');
    const ring = texts.get(LAYOUT.keys);
    if (ring !== undefined && !isSoundRing(ring, hashing)) findings.fail('attested', 'changed', LAYOUT.keys);
    return;
  }
  for (const path of ATTESTED) if (members.has(path) && !isSigned(path)) findings.fail('attested', 'changed', path);
}

/** @returns the fingerprint of the key of the organisation; null if it did not sign this */
async function checkSignature(
  certified: Certified | null,
  { envelope }: SignedStatement,
  { isSignedBy }: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<string | null> {
  if (certified === null) {
    findings.leaveOpen('signature', 'no-certificate');
    findings.leaveOpen('key', 'nothing-to-read');
    return null;
  }
  const { raw, fingerprint, issuer } = certified;
  const message = preAuthenticationEncoding(PAYLOAD_TYPE, envelope.body);
  if (envelope.keyId !== keyIdOf(fingerprint) || !(await isSignedBy(raw, message, envelope.signature))) {
    findings.fail('signature', 'false', LAYOUT.envelope);
    findings.leaveOpen('key', 'nothing-to-read');
    return null;
  }
  if (!issuer.isGiven && !trust.fingerprints.includes(fingerprint)) tellUntrusted(trust, LAYOUT.certificate, findings);
  return fingerprint;
}

/** Of a pack that the key of the installation signed itself. @returns its fingerprint; null if there is no such key, or it did not sign this */
async function checkFormerSignature(
  pack: ReadPack,
  { envelope, statement }: SignedStatement,
  tools: VerifyTools,
  trust: Trust,
  findings: Findings,
): Promise<string | null> {
  const named = namedKey(envelope.keyId, pack, trust, tools);
  const message = preAuthenticationEncoding(PAYLOAD_TYPE, envelope.body);
  const isSigned = named !== null && (await tools.isSignedBy(named.raw, message, envelope.signature));
  if (named === null) findings.fail('signature', 'no-key', LAYOUT.keys);
  else if (!isSigned) findings.fail('signature', 'false', LAYOUT.envelope);
  if (named === null || !isSigned) {
    findings.leaveOpen('key', 'nothing-to-read');
    return null;
  }
  const { key, fingerprint, isGiven } = named;
  if (!fingerprint.startsWith(key.id)) findings.fail('key', 'other-name', LAYOUT.keys);
  if (!wasInUse(key, statement.release.createdAt.slice(0, 10))) findings.fail('key', 'other-day', LAYOUT.envelope);
  if (!isGiven) tellUntrusted(trust, LAYOUT.keys, findings);
  return fingerprint;
}

/** A key that came in the pack proves only that nothing changed since it was signed. @param member that names it */
function tellUntrusted({ keys, fingerprints }: Trust, member: string, findings: Findings): void {
  if (keys.length > 0 || fingerprints.length > 0) findings.fail('key', 'not-trusted', member);
  else findings.leaveOpen('key', 'came-with-it');
}
