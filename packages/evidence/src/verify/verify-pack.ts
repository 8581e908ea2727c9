import { TAG_FILES, LAYOUT } from '../layout.ts';
import type { Likeness } from '../certificate.ts';
import { checkAttestation, signedIn, type EarlierName } from './check-attestation.ts';
import { checkBag } from './check-bag.ts';
import { checkCustody } from './check-custody.ts';
import { checkRedactions } from './check-redactions.ts';
import { checkScope } from './check-scope.ts';
import { Findings, type Check } from './findings.ts';
import { readMembers, type Progress } from './read-members.ts';
import { NoPack, type PackSource } from './source.ts';
import type { Trust, VerifyTools } from './tools.ts';

/** What a pack says of itself, as far as it can be read. Only as good as the checks. */
export interface PackClaims {
  readonly packId: string | null;
  /** Of the organisation that put it together. */
  readonly organisationId: string | null;
  readonly organisation: string | null;
  /** Since when it bears this name, and those before, by the word of the installation; nothing where that says nothing. */
  readonly nameSince: string | null;
  readonly earlierNames: readonly EarlierName[];
  readonly alike: Likeness;
  /** Fingerprint of the key of the installation that certifies the one of the organisation. */
  readonly certifiedBy: string | null;
  readonly asOf: string | null;
  readonly createdAt: string | null;
  readonly signedAt: string | null;
  readonly keyId: string | null;
  /** SHA-256 of the public key that the signature names, in hexadecimal. */
  readonly fingerprint: string | null;
  /** When a time-stamp authority saw the signature, ISO 8601; null unless its token is good. */
  readonly stampedAt: string | null;
  readonly files: number;
  readonly bytes: number;
}

export interface Verdict {
  /** Whether no check failed. Those left open are for the reader to weigh. */
  readonly isGood: boolean;
  /** Whether no key was given that proves who signed it. */
  readonly isUnproven: boolean;
  readonly checks: readonly Check[];
  readonly claims: PackClaims;
}

/**
 * Verifies a pack with no network: every file against its digests, the manifests against what was signed, the signature, and what the files say of each other.
 * Each file is read in pieces, so memory does not grow with the pack.
 * @throws NoPack if it is none
 */
export async function verifyPack(
  source: PackSource,
  tools: VerifyTools,
  trust: Trust,
  progress: Progress = () => undefined,
): Promise<Verdict> {
  const known: readonly string[] = [...TAG_FILES, LAYOUT.tagManifest, LAYOUT.envelope];
  if (!source.members.some(({ path }) => known.includes(path))) throw new NoPack('no-bag');
  const findings = new Findings();
  source.report(findings);
  const pack = await readMembers(source, tools.hashing, findings, progress);
  const signed = signedIn(pack);
  checkBag(pack, signed?.statement.isFormer ?? false, findings);
  const { release, name, claims } = await checkAttestation(pack, signed, tools, trust, findings);
  const scope = checkScope(pack, { folder: source.folder, release, name }, tools.hashing, findings);
  await checkCustody(pack, signed?.statement ?? null, tools.hashing, findings);
  await checkRedactions(pack, findings);
  const checks = findings.checks();
  const { files, bytes } = pack.payload;
  return {
    isGood: checks.every(({ state }) => state !== 'failed'),
    isUnproven: checks.some(({ code, state }) => code === 'key' && state !== 'ok'),
    checks,
    claims: { packId: pack.info.packId, ...scope, ...claims, files, bytes },
  };
}
