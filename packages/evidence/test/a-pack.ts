import { createHash, createHmac } from 'node:crypto';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { ATTESTED, statementText, type PackRelease } from '../src/attestation.ts';
import { canonical } from '../src/canonical.ts';
import type { EvidenceNote, PackContents, PackFile, Release } from '../src/contents.ts';
import { appendEvent, CUSTODY_START, withheld, type CustodyEvent, type NewEvent } from '../src/custody.ts';
import { bytesOf } from '../src/encoding.ts';
import { envelopeText, PAYLOAD_TYPE } from '../src/envelope.ts';
import type { Redaction } from '../src/redactions.ts';
import type { PackScope } from '../src/scope.ts';
import type { RandomAccess } from '../src/verify/source.ts';
import { openZip } from '../src/verify/open-zip.ts';
import type { Trust, VerifyTools } from '../src/verify/tools.ts';
import { verifyPack, type Verdict } from '../src/verify/verify-pack.ts';
import { nodeHashing, nodeSignatures } from '../src/node/node-tools.ts';
import { writePack, type PackSigning, type WrittenPack } from '../src/node/write-pack.ts';
import { ORGANISATION, sha256, type Signer } from './keys.ts';

export const SCOPE: PackScope = {
  organisation: { id: '019a0000-0000-7000-8000-000000000001', name: 'Northfield Retail' },
  purpose: { key: 'general', edition: '1' },
  suppliers: ['s-2', 's-1'],
  sites: ['site-1'],
  products: [],
  period: { from: '2026-01-01', until: '2026-10-31' },
  asOf: '2026-10-31',
  recipient: 'Harbour Audit',
  language: 'en',
};

const CERTIFICATE = 'Wage records of May, without names.';
const REDACTED = 'An agency contract, blacked out.';
const ORIGINAL = 'An agency contract, with a name in it.';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const note: Omit<EvidenceNote, 'evidenceId' | 'dated' | 'validUntil'> = {
  ...{ kind: 'record', language: 'th', translationOf: null, issuer: 'Kestrel', grade: 'C', licence: null },
  ...{ sites: ['site-1'], period: { from: '2026-05-01', until: '2026-05-31' } },
};

/** A file of a pack that holds a text. */
export function aFile(path: string, text: string, more: Partial<PackFile> = {}): PackFile {
  return {
    ...{ path, title: `สัญญา ${path}`, mediaType: 'application/pdf', evidence: null },
    open: () => once(bytesOf(text)),
    ...more,
  };
}

function events(): CustodyEvent[] {
  const happened: NewEvent[] = [
    anEvent('UPLOAD', 'e-1', sha256(CERTIFICATE)),
    anEvent('UPLOAD', 'e-2', sha256(ORIGINAL)),
    anEvent('REDACT', 'e-2', sha256(REDACTED)),
    anEvent('UPLOAD', 'e-3', sha256('of another supplier')),
    anEvent('EXPORT', null, null),
  ];
  const chain: CustodyEvent[] = [];
  for (const event of happened) {
    const last = chain.at(-1);
    chain.push(appendEvent(last ?? CUSTODY_START, event, nodeHashing));
  }
  // The digest of the original, and what belongs to another supplier, are not shown.
  return chain.map((event) => ([2, 4].includes(event.sequence) ? withheld(event) : event));
}

function anEvent(action: NewEvent['action'], evidenceId: string | null, digest: string | null): NewEvent {
  const actor = { role: 'ANALYST', id: 'p-1' };
  return { at: '2026-10-01T08:00:00Z', actor, action, evidenceId, sha256: digest, salt: `salt-${evidenceId}` };
}

const REDACTION: Redaction = {
  evidenceId: 'e-2',
  derivative: 'data/evidence/e-2/redacted.pdf',
  derivativeSha256: sha256(REDACTED),
  originalCommitment: createHmac('sha256', 'kept by its keeper').update(ORIGINAL).digest('hex'),
  regions: [{ page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.05 }],
  reason: 'PERSONAL_DATA',
  tool: 'plumbline 1',
  at: '2026-10-02T08:00:00Z',
  redactedBy: 'p-1',
  reviewedBy: 'p-2',
};

/** What a builder would hand in: a report, an original, a redacted file, flags, a list. */
export function someContents(more: Partial<PackContents> = {}): PackContents {
  return {
    scope: SCOPE,
    files: [
      aFile('report/summary.pdf', 'A report.'),
      aFile('flags.ndjson', '{"flag":1}\n'.repeat(500), { mediaType: 'application/x-ndjson' }),
      aFile('evidence/e-1/original.pdf', CERTIFICATE, {
        evidence: { ...note, evidenceId: 'e-1', dated: '2026-05-31', validUntil: null },
      }),
      aFile('evidence/e-2/redacted.pdf', REDACTED, {
        evidence: { ...note, evidenceId: 'e-2', dated: null, validUntil: '2027-01-01' },
      }),
      aFile('lists/uflpa@2026-08.json', '[]', { mediaType: 'application/json' }),
    ],
    custody: events(),
    redactions: [REDACTION],
    ...more,
  };
}

/** What is said at release. */
export function aRelease(more: Partial<Release> = {}): Release {
  return {
    ruleSetVersion: 'flrm-1.1',
    modelVersion: '1',
    templateVersion: '1',
    listEditions: { uflpa: sha256('[]') },
    createdAt: '2026-11-01T09:00:00Z',
    signedAt: '2026-11-01T09:00:30Z',
    releasedBy: 'p-1',
    reviewedBy: 'p-2',
    heads: {
      audit: { sequence: 812, hash: sha256('audit') },
      custody: { sequence: 5, hash: events().at(-1)?.hash ?? '' },
    },
    custodyRest: [],
    ...more,
  };
}

/** Writes a pack into memory. */
export async function writtenPack(
  contents: PackContents,
  release: Release,
  signing: PackSigning,
): Promise<{ readonly zip: Buffer<ArrayBuffer>; readonly written: WrittenPack }> {
  const chunks: Uint8Array[] = [];
  const out = new Writable({
    write(chunk: Uint8Array, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const written = await writePack(contents, release, signing, out);
  return { zip: Buffer.concat(chunks), written };
}

/** Bytes in memory as a file. */
export function accessTo(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (at, length) => new Uint8Array(bytes.subarray(at, at + length)) };
}

/** How a program verifies that knows no time-stamp authority. */
export const TOOLS: VerifyTools = { hashing: nodeHashing, isSignedBy: nodeSignatures, checkStamp: null };

export const NOBODY: Trust = { keys: [], fingerprints: [], hasCertificates: false };

/** The files of a pack by path, without the folder that they stand in. */
export async function filesOf(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const { members } = await openZip(accessTo(zip));
  const files = new Map<string, Buffer>();
  for (const { path, chunks } of members) {
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks()) pieces.push(chunk);
    files.set(path, Buffer.concat(pieces));
  }
  return files;
}

/** Packs files into a ZIP again, as anybody could. */
export async function zipOf(files: ReadonlyMap<string, Buffer>, folder: string): Promise<Buffer<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [path, content] of files) zip.addBuffer(content, `${folder}/${path}`);
  zip.end();
  return Buffer.from(await buffer(zip.outputStream));
}

/** The pack with its files changed by hand. */
export async function changed(
  zip: Uint8Array,
  change: (files: Map<string, Buffer>) => void,
): Promise<Buffer<ArrayBuffer>> {
  const { folder } = await openZip(accessTo(zip));
  const files = await filesOf(zip);
  change(files);
  return zipOf(files, folder ?? '');
}

/** Verifies a ZIP. */
export async function verdictOn(zip: Uint8Array, trust: Trust = NOBODY, tools: VerifyTools = TOOLS): Promise<Verdict> {
  return verifyPack(await openZip(accessTo(zip)), tools, trust);
}

/** What failed, each as check, reason and member. */
export function failuresOf({ checks }: Verdict): string[] {
  return checks.flatMap(({ code, state, findings }) =>
    state === 'failed' ? findings.map(({ reason, member }) => `${code} ${reason} ${member ?? ''}`.trim()) : [],
  );
}

/** Writes both manifests and the tag manifest anew, so that they fit what is there: what somebody would do who changes a pack with care. */
export function rewriteManifests(files: Map<string, Buffer>): void {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const lines = payload.map(([path, content]) => lineOf(algorithm, path, content));
    files.set(`manifest-${algorithm}.txt`, Buffer.from(lines.sort().join('')));
  }
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
  const info = files.get('bag-info.txt')?.toString() ?? '';
  files.set('bag-info.txt', Buffer.from(info.replace(/(?<=Payload-Oxum: ).*/, `${bytes}.${payload.length}`)));
  const tags = [...files].filter(([path]) => !/^(data|attest)\/|^tagmanifest/.test(path));
  files.set(
    'tagmanifest-sha256.txt',
    Buffer.from(tags.map(([path, content]) => lineOf('sha256', path, content)).join('')),
  );
}

function lineOf(algorithm: string, path: string, content: Buffer): string {
  return `${createHash(algorithm).update(content).digest('hex')}  ${path}\n`;
}

/** What a pack says under its signature. */
function releaseIn(files: ReadonlyMap<string, Buffer>): PackRelease {
  const envelope = JSON.parse(files.get('attest/pack.dsse.json')?.toString() ?? '') as { payload: string };
  const statement = JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as { predicate: PackRelease };
  return statement.predicate;
}

/** The pack with its files changed, its manifests written anew, and signed again by somebody who has the key of the organisation: what only the files themselves can give away. */
export async function forged(
  zip: Uint8Array,
  change: (files: Map<string, Buffer>) => void,
  said: Partial<PackRelease> = {},
): Promise<Buffer<ArrayBuffer>> {
  const { folder } = await openZip(accessTo(zip));
  const files = await filesOf(zip);
  const release = { ...releaseIn(files), ...said };
  change(files);
  rewriteManifests(files);
  const digests = ['tagmanifest-sha256.txt', ...ATTESTED].map((path) => [path, sha256(files.get(path) ?? '')] as const);
  await signed(files, ORGANISATION, statementText(new Map(digests), release));
  return zipOf(files, folder ?? '');
}

/** The pack in the form that packs had when one key signed for all organisations of an installation. */
export async function formerly(zip: Uint8Array, installation: Signer): Promise<Buffer<ArrayBuffer>> {
  const { folder } = await openZip(accessTo(zip));
  const files = await filesOf(zip);
  const predicate: Partial<PackRelease> = { ...releaseIn(files) };
  delete predicate.signedAt;
  for (const path of ['organisation.dsse.json', 'custody-rest.ndjson', 'pack.tsr.dsse.json'])
    files.delete(`attest/${path}`);
  const digest = { sha256: sha256(files.get('tagmanifest-sha256.txt') ?? '') };
  const statement = canonical({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'tagmanifest-sha256.txt', digest }],
    predicateType: 'https://plumbline.example/evidence-pack/v1',
    predicate,
  });
  await signed(files, installation, statement);
  return zipOf(files, folder ?? '');
}

async function signed(files: Map<string, Buffer>, { sign }: Signer, statement: string): Promise<void> {
  const { keyId, signature } = await sign(PAYLOAD_TYPE, statement);
  files.set('attest/pack.dsse.json', Buffer.from(envelopeText(statement, keyId, signature)));
}
