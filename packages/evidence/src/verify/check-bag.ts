import { ATTESTED } from '../attestation.ts';
import { DECLARATION, DIGITS, isPayload, readManifest, type Manifest } from '../bag.ts';
import type { Algorithm } from '../hashing.ts';
import { LAYOUT, TAG_FILES } from '../layout.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';

const PAYLOAD: readonly string[] = [
  ...[LAYOUT.scope, LAYOUT.crate, LAYOUT.provenance],
  ...[LAYOUT.custody, LAYOUT.redactions],
];

/** Files that a pack has where an authority was asked. */
const STAMPED: readonly string[] = [LAYOUT.token, LAYOUT.receipt];

/**
 * Holds the files against the manifests, both ways: nothing changed, nothing missing, nothing added (RFC 8493, 3).
 * @param isFormer whether the pack was signed by the key of the installation itself, and has less in `attest/`
 */
export function checkBag(pack: ReadPack, isFormer: boolean, findings: Findings): void {
  const attested = isFormer ? [LAYOUT.keys] : ATTESTED;
  checkLayout(pack, [...TAG_FILES, LAYOUT.tagManifest, LAYOUT.envelope, ...attested], findings);
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const path = LAYOUT.manifests[algorithm];
    const manifest = manifestIn(pack, path, algorithm, findings);
    if (manifest !== null) checkPayload(pack, manifest, algorithm, findings);
  }
  const tags = manifestIn(pack, LAYOUT.tagManifest, 'sha256', findings);
  if (tags !== null) checkTagFiles(pack, tags, findings);
}

/** @param beside files that the pack has to have beside its payload */
function checkLayout({ members, texts, payload, info }: ReadPack, beside: readonly string[], findings: Findings): void {
  for (const path of [...beside, ...PAYLOAD]) if (!members.has(path)) findings.fail('layout', 'missing', path);
  for (const path of members.keys()) {
    if (!isPayload(path) && !STAMPED.includes(path) && !beside.includes(path))
      findings.fail('layout', 'unexpected', path);
  }
  const declaration = texts.get(LAYOUT.declaration);
  if (declaration !== undefined && declaration !== DECLARATION) {
    findings.fail('layout', 'declaration', LAYOUT.declaration);
  }
  const isRight = info.payload?.files === payload.files && info.payload.bytes === payload.bytes;
  if (texts.has(LAYOUT.info) && !isRight) findings.fail('layout', 'oxum', LAYOUT.info);
}

function manifestIn({ texts }: ReadPack, path: string, algorithm: Algorithm, findings: Findings): Manifest | null {
  const text = texts.get(path);
  if (text === undefined) return null;
  const manifest = readManifest(text, DIGITS[algorithm]);
  if (!('line' in manifest)) return manifest;
  findings.fail('layout', 'manifest-line', path);
  return null;
}

function checkPayload(
  { members, digests }: ReadPack,
  manifest: Manifest,
  algorithm: Algorithm,
  findings: Findings,
): void {
  for (const path of members.keys()) {
    if (isPayload(path) && !manifest.has(path)) findings.fail('complete', 'not-listed', path);
  }
  for (const [path, expected] of manifest) {
    const digest = digests[algorithm].get(path);
    if (!members.has(path)) findings.fail('complete', 'not-there', path);
    else if (digest !== undefined && digest !== expected) findings.fail('digests', 'changed', path);
  }
}

function checkTagFiles({ members, digests }: ReadPack, manifest: Manifest, findings: Findings): void {
  for (const path of TAG_FILES) if (!manifest.has(path)) findings.fail('tag-files', 'not-listed', path);
  for (const [path, expected] of manifest) {
    const digest = digests.sha256.get(path);
    if (!members.has(path)) findings.fail('complete', 'not-there', path);
    else if (digest !== undefined && digest !== expected) findings.fail('tag-files', 'changed', path);
  }
}
