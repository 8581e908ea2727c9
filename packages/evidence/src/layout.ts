/** Where things stand in a pack: a bag of RFC 8493, with what was signed of it apart in `attest/`. */
export const LAYOUT = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifests: { sha256: 'manifest-sha256.txt', sha512: 'manifest-sha512.txt' },
  tagManifest: 'tagmanifest-sha256.txt',
  /** The page that verifies the pack in a browser. */
  verifier: 'verify.html',
  payload: 'data/',
  scope: 'data/scope.json',
  crate: 'data/ro-crate-metadata.json',
  provenance: 'data/provenance/prov.jsonld',
  custody: 'data/custody/events.ndjson',
  redactions: 'data/redactions/register.json',
  /** Below it one folder for each piece of evidence, named by its id. */
  evidence: 'data/evidence/',
  /** No manifest names what is below: it differs each time that a pack is signed. */
  attestation: 'attest/',
  envelope: 'attest/pack.dsse.json',
  keys: 'attest/keys.json',
  /** Whose key signed, by the word of the installation. */
  certificate: 'attest/organisation.dsse.json',
  /** The custody log from the day of the pack on to its head that is signed: places and hashes. */
  custodyRest: 'attest/custody-rest.ndjson',
  /** A token of RFC 3161 in DER. */
  token: 'attest/pack.tsr',
  /** Which token came, signed by the organisation. */
  receipt: 'attest/pack.tsr.dsse.json',
} as const;

/** Tag files that every pack has, and that the tag manifest lists. */
export const TAG_FILES: readonly string[] = [
  LAYOUT.info,
  LAYOUT.declaration,
  ...Object.values(LAYOUT.manifests),
  LAYOUT.verifier,
].toSorted();

/** The folder in which everything stands when a pack is unpacked. */
export function folderOf(packId: string): string {
  return `pack-${packId}`;
}

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/;
const LONGEST_PATH = 240;
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Whether a path can be unpacked anywhere without harm: names of letters, digits and `. _ @ -` that do not begin with a dot, divided by `/`.
 * All names in packs are made by Plumbline; what people call a file is text inside, never a path.
 */
export function isSafePath(path: string): boolean {
  if (path.length > LONGEST_PATH) return false;
  return path.split('/').every((name) => SEGMENT.test(name) && !name.endsWith('.') && !DEVICE.test(name));
}
