import * as z from 'zod/mini';
import { canonical } from './canonical.ts';
import { STATEMENT_TYPE } from './envelope.ts';
import { LAYOUT } from './layout.ts';
import { parsed } from './parsed.ts';

/** What is signed of a pack is an in-toto statement (v1) of this type. */
const PREDICATE_TYPE = 'https://plumbline.example/evidence-pack/v2';
/** Of packs that were signed by the key of the installation itself. */
const FORMER_PREDICATE_TYPE = 'https://plumbline.example/evidence-pack/v1';

export const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const head = z.strictObject({ sequence: z.int(), hash: hex64 });

const formerRelease = {
  packId: z.string(),
  organisationId: z.string(),
  /** SHA-256 of `data/scope.json`. */
  scopeSha256: hex64,
  ruleSetVersion: z.string(),
  modelVersion: z.string(),
  templateVersion: z.string(),
  /** Digest of each edition that was used, by the name of its list. */
  listEditions: z.record(z.string(), z.string()),
  /** When it was released, ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
  /** Ids of who released it and of the second person, where one was needed. */
  releasedBy: z.string(),
  reviewedBy: z.nullable(z.string()),
  /** Heads of the audit log and of the custody log at release: a later rewriting of either does not fit them. */
  heads: z.strictObject({ audit: head, custody: head }),
  /** Whether a time-stamp authority was asked. Where none was configured, the pack says so itself. */
  timeStamp: z.enum(['ASKED', 'NOT_CONFIGURED']),
};

const releaseSchema = z.strictObject({
  ...formerRelease,
  /** When it was signed, which may be later than its release: the key has to be the one of that time. */
  signedAt: z.iso.datetime(),
});

/** What a pack says of itself, under its signature. */
export type PackRelease = z.infer<typeof releaseSchema>;

const subject = z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: hex64 }) });

const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(subject),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: releaseSchema,
});

const formerStatementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([subject]),
  predicateType: z.literal(FORMER_PREDICATE_TYPE),
  predicate: z.strictObject(formerRelease),
});

/** Files in `attest/` that are signed one by one, because no manifest lists them. */
export const ATTESTED: readonly string[] = [LAYOUT.keys, LAYOUT.certificate, LAYOUT.custodyRest];

/** What was signed of a pack. */
export interface Statement {
  /** Signed by the key of the installation itself, which says nothing of the other files in `attest/`. */
  readonly isFormer: boolean;
  /** SHA-256 by the path of the file: the tag manifest, and so everything that it lists, and what else is signed. */
  readonly digests: ReadonlyMap<string, string>;
  readonly release: PackRelease;
}

/** @param digests SHA-256 of the tag manifest and of each file of {@link ATTESTED}, by path */
export function statementText(digests: ReadonlyMap<string, string>, release: PackRelease): string {
  const statement: z.infer<typeof statementSchema> = {
    _type: STATEMENT_TYPE,
    subject: [...digests].map(([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE_TYPE,
    predicate: release,
  };
  return canonical(statement);
}

/** Reads a statement. @returns null if it is none of ours */
export function readStatement(text: string): Statement | null {
  const statement = parsed(text, statementSchema);
  if (statement !== null) {
    return { isFormer: false, digests: digestsIn(statement.subject), release: statement.predicate };
  }
  const former = parsed(text, formerStatementSchema);
  if (former === null) return null;
  const release = { ...former.predicate, signedAt: former.predicate.createdAt };
  return { isFormer: true, digests: digestsIn(former.subject), release };
}

function digestsIn(subjects: readonly z.infer<typeof subject>[]): ReadonlyMap<string, string> {
  return new Map(subjects.map(({ name, digest }) => [name, digest.sha256]));
}
