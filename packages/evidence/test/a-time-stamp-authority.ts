import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  id_BasicConstraints,
  id_eContentType_TSTInfo,
  id_ExtKeyUsage,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** A certificate with its keys. */
export interface Identity {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

export interface IdentityOptions {
  readonly name: string;
  /** Itself without one. */
  readonly issuer?: Identity;
  readonly isAuthority?: boolean;
  /** What the key is for; time stamps unless said otherwise. */
  readonly purpose?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** New ones unless given. */
  readonly keys?: CryptoKeyPair;
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const START = new Date('2020-01-01T00:00:00Z');
const END = new Date('2040-01-01T00:00:00Z');

/** Makes a certificate. */
export async function anIdentity(options: IdentityOptions): Promise<Identity> {
  const { name, issuer, isAuthority = false, purpose = TIME_STAMPING, from = START, until = END } = options;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = options.keys ?? (await crypto.subtle.generateKey(curve, true, ['sign', 'verify']));
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: Buffer.concat([Buffer.from([1]), randomBytes(8)]) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore = new Time({ value: from });
  certificate.notAfter = new Time({ value: until });
  certificate.extensions = [
    isAuthority
      ? extension(id_BasicConstraints, new BasicConstraints({ cA: true }).toSchema())
      : extension(id_ExtKeyUsage, new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema()),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
}

/** The private key of a certificate, as programs read it. */
export async function keyOf({ keys }: Identity): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
}

function extension(extnID: string, value: Sequence): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toBER() });
}

export function pemOf({ certificate }: Identity): string {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER())).toString();
}

/** What a token of the test says, where it is not what it should say. */
export interface Falsehoods {
  readonly at?: Date;
  readonly nonce?: string;
  readonly hash?: string;
}

/** A token for a request, as RFC 3161 has it: with the certificate of its signer, and the attribute that names it. */
export async function aToken(
  request: Uint8Array<ArrayBuffer>,
  { certificate, keys }: Identity,
  between: readonly Identity[],
  { at = new Date(), nonce, hash }: Falsehoods = {},
): Promise<Buffer<ArrayBuffer>> {
  const asked = TimeStampReq.fromBER(request);
  if (hash !== undefined) asked.messageImprint.hashedMessage = new OctetString({ valueHex: Buffer.from(hash, 'hex') });
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: asked.messageImprint,
    serialNumber: new Integer({ value: 7 }),
    genTime: at,
    ...(nonce === undefined
      ? asked.nonce && { nonce: asked.nonce }
      : { nonce: new Integer({ valueHex: Buffer.from(nonce, 'hex') }) }),
  });
  const content = Buffer.from(info.toSchema().toBER());
  const digest = (bytes: Buffer): OctetString =>
    new OctetString({ valueHex: createHash('sha256').update(bytes).digest() });
  const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] });
  // ESSCertIDv2 (RFC 5035) with SHA-256, its default.
  const named = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [digest(Buffer.from(certificate.toSchema().toBER()))] })] })],
  });
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_eContentType_TSTInfo,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [certificate, ...between.map((each) => each.certificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: id_eContentType_TSTInfo })),
            attribute('1.2.840.113549.1.9.4', digest(content)),
            attribute('1.2.840.113549.1.9.16.2.47', named),
          ],
        }),
      }),
    ],
  });
  await signed.sign(keys.privateKey, 0, 'SHA-256');
  const token = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(token.toSchema().toBER());
}

/** The answer with a token. */
export function anAnswer(token: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const answer = new TimeStampResp({
    status: new PKIStatusInfo({ status: PKIStatus.granted }),
    timeStampToken: ContentInfo.fromBER(token),
  });
  return Buffer.from(answer.toSchema().toBER());
}

/** What an authority answers to a request. */
export type Answer = (request: Uint8Array<ArrayBuffer>, response: ServerResponse) => Promise<void>;

/** An authority that answers over HTTP. */
export interface Authority {
  readonly address: string;
  /** How often it was asked. */
  readonly asked: () => number;
  answer: Answer;
  close(): Promise<unknown>;
}

export async function anAuthority(answer: Answer, port = 0): Promise<Authority> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    void buffer(request).then((body) => authority.answer(new Uint8Array(body), response));
  }).listen(port, '127.0.0.1');
  const authority = {
    ...{ answer, asked: () => asked, address: '' },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
  await once(server, 'listening');
  return Object.assign(authority, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa` });
}
