import type { Statement } from '../attestation.ts';
import { openEnvelope, PAYLOAD_TYPE, preAuthenticationEncoding } from '../envelope.ts';
import { keyIdOf } from '../keys.ts';
import { LAYOUT } from '../layout.ts';
import { readReceipt } from '../receipt.ts';
import type { Certified } from './check-certificate.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';
import type { Trust, VerifyTools } from './tools.ts';

interface Stamped {
  readonly statement: Statement;
  /** Null where nothing says whose key signed. */
  readonly certified: Certified | null;
}

/** Verifies the token of a time-stamp authority, and that it is the one which came. @returns when the authority saw the envelope */
export async function checkStamp(
  pack: ReadPack,
  { statement: { release, isFormer }, certified }: Stamped,
  tools: VerifyTools,
  { hasCertificates }: Trust,
  findings: Findings,
): Promise<string | null> {
  const { token, texts, digests } = pack;
  const isAsked = release.timeStamp === 'ASKED';
  if (token === null && isAsked) findings.fail('time-stamp', 'missing', LAYOUT.token);
  for (const path of [LAYOUT.token, LAYOUT.receipt]) {
    const isExpected = isAsked && !(isFormer && path === LAYOUT.receipt);
    if (pack.members.has(path) && !isExpected) findings.fail('time-stamp', 'unexpected', path);
  }
  if (!isAsked) findings.leaveOpen('time-stamp', 'not-configured');
  if (token === null || !isAsked || !texts.has(LAYOUT.envelope)) return null;
  if (certified !== null) await checkReceipt(pack, release.packId, certified, tools, findings);
  if (tools.checkStamp === null) {
    findings.leaveOpen('time-stamp', 'not-here');
    return null;
  }
  const digest = digests.sha256.get(LAYOUT.envelope) ?? '';
  const stamp = await tools.checkStamp(token, digest, new Date(release.createdAt));
  if (stamp.fault === null) return stamp.at.toISOString();
  if (stamp.fault === 'untrusted' && !hasCertificates) findings.leaveOpen('time-stamp', 'no-certificates');
  else findings.fail('time-stamp', stamp.fault, LAYOUT.token);
  return null;
}

async function checkReceipt(
  { texts, digests }: ReadPack,
  packId: string,
  { raw, fingerprint }: Certified,
  { isSignedBy }: VerifyTools,
  findings: Findings,
): Promise<void> {
  const opened = openEnvelope(texts.get(LAYOUT.receipt) ?? '');
  const receipt = opened && readReceipt(opened.statement);
  const isSigned =
    opened !== null &&
    receipt?.packId === packId &&
    opened.keyId === keyIdOf(fingerprint) &&
    (await isSignedBy(raw, preAuthenticationEncoding(PAYLOAD_TYPE, opened.body), opened.signature));
  if (!isSigned) findings.fail('time-stamp', 'no-receipt', LAYOUT.receipt);
  else if (receipt?.sha256 !== digests.sha256.get(LAYOUT.token)) findings.fail('time-stamp', 'changed', LAYOUT.token);
}
