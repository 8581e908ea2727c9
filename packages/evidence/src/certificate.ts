import * as z from 'zod/mini';
import { hex64 } from './attestation.ts';
import { canonical } from './canonical.ts';
import { fromBase64 } from './encoding.ts';
import { STATEMENT_TYPE } from './envelope.ts';
import type { Hashing } from './hashing.ts';
import { fingerprintOf } from './keys.ts';
import { parsed } from './parsed.ts';

const CERTIFICATE_TYPE = 'https://plumbline.example/organisation-certificate/v1';
const SUBJECT = 'organisation-key';

/**
 * Whether another organisation of the same installation bears a name that people could take for this one, and which of the two has borne it for longer. The other is not named.
 */
export const LIKENESS = ['none', 'other-earlier', 'other-later'] as const;
export type Likeness = (typeof LIKENESS)[number];

const certificateSchema = z.strictObject({
  organisationId: z.string(),
  /** Ed25519, SubjectPublicKeyInfo (DER) in base64. */
  publicKey: z.base64(),
  /** First day of the key, in UTC. */
  keyFrom: z.iso.date(),
  /** Every name that the organisation has borne, the present one last, and since when. */
  names: z.array(z.strictObject({ name: z.string(), since: z.iso.datetime() })).check(z.minLength(1)),
  alike: z.enum(LIKENESS),
  /** It is good for what is signed between the two. One is made each time, so a key that was put out of use cannot sign with an old one. */
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
});

/** What an installation says of one of its organisations: whose the key is, and which names it bears. */
export type Certificate = z.infer<typeof certificateSchema>;

const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([z.strictObject({ name: z.literal(SUBJECT), digest: z.strictObject({ sha256: hex64 }) })]),
  predicateType: z.literal(CERTIFICATE_TYPE),
  predicate: certificateSchema,
});

/** The statement that the key of the installation signs. */
export function certificateText(certificate: Certificate, hashing: Hashing): string {
  const statement: z.infer<typeof statementSchema> = {
    _type: STATEMENT_TYPE,
    subject: [{ name: SUBJECT, digest: { sha256: fingerprintOf(fromBase64(certificate.publicKey), hashing) } }],
    predicateType: CERTIFICATE_TYPE,
    predicate: certificate,
  };
  return canonical(statement);
}

/** Reads the statement of a certificate. @returns null if it is none of ours, or speaks of another key than it holds */
export function readCertificate(
  text: string,
  hashing: Hashing,
): (Certificate & { readonly fingerprint: string }) | null {
  const statement = parsed(text, statementSchema);
  if (statement === null) return null;
  const fingerprint = fingerprintOf(fromBase64(statement.predicate.publicKey), hashing);
  return statement.subject[0].digest.sha256 === fingerprint ? { ...statement.predicate, fingerprint } : null;
}

/** The name that an organisation bears, and since when. */
export function presentName({ names }: Pick<Certificate, 'names'>): Certificate['names'][number] {
  const present = names.at(-1);
  if (present === undefined) throw new Error('A certificate has a name');
  return present;
}
