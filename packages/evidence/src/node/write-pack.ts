import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ATTESTED, readStatement, statementText } from '../attestation.ts';
import { bagInfoText, DECLARATION, isPayload, manifestText } from '../bag.ts';
import { canonical } from '../canonical.ts';
import type { PackContents, PackFile, Release } from '../contents.ts';
import { presentName, readCertificate } from '../certificate.ts';
import { crateText } from '../crate.ts';
import { withheld } from '../custody.ts';
import { bytesOf } from '../encoding.ts';
import { envelopeText, openEnvelope, PAYLOAD_TYPE } from '../envelope.ts';
import { digestOf, type Algorithm } from '../hashing.ts';
import { ringText, type RingKey } from '../keys.ts';
import { folderOf, LAYOUT } from '../layout.ts';
import { provenanceText } from '../provenance.ts';
import { receiptText } from '../receipt.ts';
import { packIdOf, scopeText } from '../scope.ts';
import { assertSupported, PackRefused } from '../supported.ts';
import { nodeHashing } from './node-tools.ts';

/** What the writer needs of the installation, handed in. */
export interface PackSigning {
  /** Public keys of the installation with their days, those no longer in use too: that which signed the certificate is among them. */
  readonly keys: readonly RingKey[];
  /** What the installation says of the organisation and its key, in an envelope. */
  readonly certificate: string;
  /** Signs type and body by DSSE with the key of the organisation. */
  readonly sign: (type: string, body: string) => Promise<{ readonly keyId: string; readonly signature: string }>;
  /** Asks a time-stamp authority to vouch for a SHA-256, in hexadecimal. @returns its token in DER; null where none is configured */
  readonly stamp: ((sha256: string) => Promise<Uint8Array>) | null;
  /** The page that verifies packs: the file `@plumbline/evidence/verify.html`. */
  readonly verifier: Uint8Array;
}

/** What the keeper of packs notes of one. */
export interface WrittenPack {
  readonly packId: string;
  /** What was signed. */
  readonly tagManifestSha256: string;
  /** Of the payload, unpacked. */
  readonly files: number;
  readonly bytes: number;
}

/** ZIP knows local times alone: this instant is written as 1980-01-01 in every time zone. */
const NO_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
const COMPRESSED = /^text\/|json$/;

/**
 * Writes a pack as a ZIP, in one pass and with little memory, whatever its size: each file is opened when its turn comes, digested while it is written, and
 * waits while the reader of the ZIP is slow.
 * @throws PackRefused before anything is written if custody log, register and paths do not bear it out, and before it is signed if a derivative is another file than the register says; what a file, the key ring, the authority or the output throws, which ends the ZIP where it was
 */
export async function writePack(
  contents: PackContents,
  release: Release,
  signing: PackSigning,
  out: Writable,
): Promise<WrittenPack> {
  const scope = scopeText(contents.scope);
  const packId = packIdOf(scope, nodeHashing);
  const payload = payloadOf(contents, scope, packId);
  const paths = payload.map(({ path }) => path);
  assertSupported(contents, paths, release, nodeHashing);
  assertNamed(contents, signing);
  const pack = new Pack(packId);
  pack.addText(LAYOUT.declaration, () => DECLARATION);
  for (const file of payload) pack.add(file);
  const { organisation, asOf } = contents.scope;
  const info = { organisation: organisation.name, day: asOf, packId };
  pack.addText(LAYOUT.info, () => bagInfoText({ ...info, payload: pack.payload }));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    pack.addText(LAYOUT.manifests[algorithm], () => pack.manifest(algorithm, isPayload));
  }
  pack.add({ path: LAYOUT.verifier, mediaType: 'text/html', open: () => once(signing.verifier) });
  pack.addText(LAYOUT.tagManifest, () => pack.manifest('sha256', (path) => !isPayload(path)));
  const { custodyRest, ...said } = release;
  pack.addText(LAYOUT.keys, () => ringText(signing.keys));
  pack.addText(LAYOUT.certificate, () => signing.certificate);
  pack.addText(LAYOUT.custodyRest, () => custodyRest.map((event) => `${canonical(withheld(event))}\n`).join(''));
  let envelope = '';
  pack.addText(LAYOUT.envelope, async () => {
    for (const { derivative, derivativeSha256 } of contents.redactions) {
      if (pack.sha256Of(derivative) !== derivativeSha256) throw new PackRefused('derivative-differs', derivative);
    }
    const digests = new Map([LAYOUT.tagManifest, ...ATTESTED].map((path) => [path, pack.sha256Of(path)]));
    const statement = statementText(digests, {
      ...said,
      ...{ packId, organisationId: organisation.id, scopeSha256: digestOf(nodeHashing, bytesOf(scope)) },
      timeStamp: signing.stamp === null ? 'NOT_CONFIGURED' : 'ASKED',
    });
    if (readStatement(statement) === null) throw new PackRefused('other-form', 'release');
    const { keyId, signature } = await signing.sign(PAYLOAD_TYPE, statement);
    envelope = envelopeText(statement, keyId, signature);
    return envelope;
  });
  const { stamp } = signing;
  if (stamp !== null) {
    const token = (): Promise<Uint8Array> => stamp(digestOf(nodeHashing, bytesOf(envelope)));
    pack.add({ path: LAYOUT.token, mediaType: 'application/timestamp-reply', open: () => later(token) });
    pack.addText(LAYOUT.receipt, async () => {
      const receipt = receiptText(packId, pack.sha256Of(LAYOUT.token));
      const { keyId, signature } = await signing.sign(PAYLOAD_TYPE, receipt);
      return envelopeText(receipt, keyId, signature);
    });
  }
  await pack.writeTo(out);
  return { packId, tagManifestSha256: pack.sha256Of(LAYOUT.tagManifest), ...pack.payload };
}

/** The pack must bear the name that the installation vouches for now. @throws PackRefused where the organisation was renamed since it was built */
function assertNamed({ scope }: PackContents, { certificate }: PackSigning): void {
  const read = readCertificate(openEnvelope(certificate)?.statement ?? '', nodeHashing);
  if (read === null) throw new PackRefused('other-form', 'certificate');
  const { id, name } = scope.organisation;
  if (read.organisationId !== id || presentName(read).name !== name) throw new PackRefused('other-name', name);
}

type Entry = Pick<PackFile, 'path' | 'mediaType' | 'open'>;

/** The files of the builder and those that follow from them, with their whole paths, sorted. */
function payloadOf(contents: PackContents, scope: string, packId: string): Entry[] {
  const { custody, redactions } = contents;
  const register = redactions.toSorted((one, other) => (one.derivative < other.derivative ? -1 : 1));
  const json = (path: string, text: string): Entry => ({
    path,
    mediaType: 'application/json',
    open: () => once(bytesOf(text)),
  });
  return [
    ...contents.files.map((file) => ({ ...file, path: `${LAYOUT.payload}${file.path}` })),
    json(LAYOUT.scope, scope),
    json(LAYOUT.crate, crateText(contents, packId)),
    json(LAYOUT.provenance, provenanceText(contents)),
    json(LAYOUT.redactions, canonical({ redactions: register })),
    json(LAYOUT.custody, custody.map((event) => `${canonical(event)}\n`).join('')),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** One ZIP in the making, with the digests of what it holds so far. */
class Pack {
  readonly #zip = new ZipFile();
  readonly #folder: string;
  readonly #digests = { sha256: new Map<string, string>(), sha512: new Map<string, string>() };
  readonly #payload = { files: 0, bytes: 0 };
  #current: Readable | null = null;

  constructor(packId: string) {
    this.#folder = folderOf(packId);
    this.#output.on('close', () => this.#current?.destroy());
  }

  get payload(): { readonly files: number; readonly bytes: number } {
    return this.#payload;
  }

  add({ path, mediaType, open }: Entry): void {
    const options = { ...NO_TIME, compress: COMPRESSED.test(mediaType) };
    this.#zip.addReadStreamLazy(`${this.#folder}/${path}`, options, (begun) => {
      const bytes = Readable.from(this.#measured(path, open()));
      // The library ends nothing when what it reads from fails, and waits for it when its own reader has gone.
      bytes.on('error', (error) => this.#output.destroy(error));
      this.#current = bytes;
      begun(null, bytes);
    });
  }

  /** Of a file that is written; empty for another. */
  sha256Of(path: string): string {
    return this.#digests.sha256.get(path) ?? '';
  }

  /** @param write is asked when everything before is written */
  addText(path: string, write: () => string | Promise<string>): void {
    this.add({ path, mediaType: 'text/plain', open: () => later(async () => bytesOf(await write())) });
  }

  manifest(algorithm: Algorithm, isIn: (path: string) => boolean): string {
    return manifestText(new Map([...this.#digests[algorithm]].filter(([path]) => isIn(path))));
  }

  async writeTo(out: Writable): Promise<void> {
    this.#zip.end();
    await pipeline(this.#output, out);
  }

  get #output(): Readable {
    return this.#zip.outputStream as Readable;
  }

  async *#measured(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const [sha256, sha512] = [nodeHashing('sha256'), nodeHashing('sha512')];
    let size = 0;
    for await (const chunk of bytes) {
      sha256.update(chunk);
      sha512.update(chunk);
      size += chunk.length;
      yield chunk;
    }
    this.#digests.sha256.set(path, sha256.hex());
    this.#digests.sha512.set(path, sha512.hex());
    if (!isPayload(path)) return;
    this.#payload.files += 1;
    this.#payload.bytes += size;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* later(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}
