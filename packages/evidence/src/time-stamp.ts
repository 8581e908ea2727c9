import { Integer, Null, ObjectIdentifier, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  ExtKeyUsage,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  id_eContentType_TSTInfo,
  id_ExtKeyUsage,
  id_sha256,
  id_sha384,
  id_sha512,
} from 'pkijs';
import { fromBase64, fromHex, toHex } from './encoding.ts';

/** Why a token vouches for nothing. */
export type TokenFault = 'unreadable' | 'other-content' | 'other-request' | 'false' | 'untrusted' | 'expired' | 'early';

/** What a check of a token found, and when the authority signed it. */
export type StampCheck = { readonly fault: TokenFault } | { readonly fault: null; readonly at: Date };

/** What a token has to vouch for: a line of the file of anchors, the envelope of a pack. */
export interface Stamped {
  /** SHA-256 of it, in hexadecimal. */
  readonly hash: string;
  /** When it was signed, by the clock of the service. */
  readonly at: Date;
  /** What was sent along so that the token answers this request and no other, in hexadecimal; null where nobody knows any more. */
  readonly nonce: string | null;
}

/** What an authority is asked. */
export interface StampRequest {
  readonly hash: string;
  readonly nonce: string;
}

/** The authority did not give a token. */
export class TokenRefused extends Error {}

/** Milliseconds that the clocks of service and authority may differ. */
const CLOCKS_APART = 60_000;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const DIGESTS: ReadonlySet<string> = new Set([id_sha256, id_sha384, id_sha512]);
/** Certificates between the signer's and a trusted one: more would be a circle. */
const LONGEST_CHAIN = 10;

/** A request of RFC 3161 for a hash, in DER. The authority is asked to send its certificates along. */
export function requestFor({ hash, nonce }: StampRequest): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: fromHex(hash) }),
    }),
    nonce: new Integer({ valueHex: fromHex(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** The token in an answer, in DER. @throws TokenRefused for an answer without one, or that is none */
export function tokenIn(answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let response: TimeStampResp;
  try {
    response = TimeStampResp.fromBER(answer);
  } catch {
    throw new TokenRefused('The answer is none of RFC 3161');
  }
  const { status, timeStampToken } = response;
  const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!isGranted || timeStampToken === undefined) throw new TokenRefused(`The authority refused (${status.status})`);
  return new Uint8Array(timeStampToken.toSchema().toBER());
}

/** The certificates in a file. @throws Error if one cannot be read, or there is none */
export function certificatesIn(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) throw Object.assign(new Error('There is no certificate in the file'), { code: 'ENODATA' });
  return blocks.map(([, base64 = '']) => Certificate.fromBER(fromBase64(base64.replaceAll(/\s/g, ''))));
}

/**
 * Whether a token says that an authority saw something, and when. Nothing is asked of anybody: what a certificate was at that time is told by its days, not by lists of revoked ones.
 * @param token in DER
 * @param trusted certificates of authorities that may have issued that of the signer
 */
export async function checkToken(
  token: Uint8Array<ArrayBuffer>,
  { hash, at, nonce }: Stamped,
  trusted: readonly Certificate[],
): Promise<StampCheck> {
  const read = readToken(token);
  if (read === null) return { fault: 'unreadable' };
  const { signed, info } = read;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== id_sha256 || hexOf(hashedMessage) !== hash) return { fault: 'other-content' };
  const isOther = nonce !== null && (info.nonce === undefined || hexOf(info.nonce) !== nonce);
  if (isOther) return { fault: 'other-request' };
  const signer = await signerOf(signed);
  if (signer === null) return { fault: 'false' };
  const { genTime } = info;
  if (signer.notBefore.value > genTime || signer.notAfter.value < genTime) return { fault: 'expired' };
  if (!mayStamp(signer) || !(await isIssuedBy(trusted, signer, signed, genTime))) return { fault: 'untrusted' };
  if (genTime.getTime() < at.getTime() - CLOCKS_APART) return { fault: 'early' };
  return { fault: null, at: genTime };
}

/** When the authority signed a token, as the token says. Null if it cannot be read; nothing is verified. */
export function timeOf(token: Uint8Array<ArrayBuffer>): Date | null {
  return readToken(token)?.info.genTime ?? null;
}

function readToken(token: Uint8Array<ArrayBuffer>): { signed: SignedData; info: TSTInfo } | null {
  try {
    const content = ContentInfo.fromBER(token);
    if (content.contentType !== ContentInfo.SIGNED_DATA) return null;
    const signed = new SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || eContent === undefined) return null;
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return null;
  }
}

/** The certificate whose key signed this content as a time stamp; null for a false signature. */
async function signerOf(signed: SignedData): Promise<Certificate | null> {
  const [signer, ...others] = signed.signerInfos;
  const type: unknown = signer?.signedAttrs?.attributes.find((each) => each.type === CONTENT_TYPE)?.values[0];
  if (others.length > 0 || !DIGESTS.has(signer?.digestAlgorithm.algorithmId ?? '')) return null;
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== id_eContentType_TSTInfo) return null;
  // Under its own type, the library would want the text, of which only the hash is at hand.
  signed.encapContentInfo.eContentType = ContentInfo.DATA;
  try {
    const result = await signed.verify({ signer: 0, extendedMode: true });
    return result.signatureVerified ? (result.signerCertificate ?? null) : null;
  } catch {
    return null;
  }
}

/** RFC 3161, 2.3: the key serves time stamps alone. */
function mayStamp({ extensions }: Certificate): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === id_ExtKeyUsage);
  if (usage?.critical !== true || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  return usage.parsedValue.keyPurposes.every((purpose) => purpose === TIME_STAMPING);
}

async function isIssuedBy(
  trusted: readonly Certificate[],
  signer: Certificate,
  { certificates = [] }: SignedData,
  at: Date,
): Promise<boolean> {
  const between = certificates.filter((each): each is Certificate => each instanceof Certificate && isAuthority(each));
  let asked = 0;
  const engine: CertificateChainValidationEngine = new CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    certs: [...between, signer],
    checkDate: at,
    findIssuer: (certificate, validation, crypto) => {
      if ((asked += 1) > LONGEST_CHAIN) throw new Error('The certificates go round in a circle');
      return engine.defaultFindIssuer(certificate, validation, crypto);
    },
  });
  const { result } = await engine.verify();
  return result;
}

function isAuthority({ extensions }: Certificate): boolean {
  return extensions?.some(({ parsedValue }) => parsedValue instanceof BasicConstraints && parsedValue.cA) ?? false;
}

function hexOf({ valueBlock }: OctetString | Integer): string {
  return toHex(valueBlock.valueHexView);
}
