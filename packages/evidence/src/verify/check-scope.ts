import type { PackRelease } from '../attestation.ts';
import type { Hashing } from '../hashing.ts';
import { folderOf, LAYOUT } from '../layout.ts';
import { parsed } from '../parsed.ts';
import { packIdOf, scopeSchema, scopeText } from '../scope.ts';
import type { Findings } from './findings.ts';
import type { ReadPack } from './read-members.ts';

interface Named {
  readonly folder: string | null;
  readonly release: PackRelease | null;
  /** The name that the installation says; null where it says none. */
  readonly name: string | null;
}

const NOTHING = { organisationId: null, organisation: null, asOf: null };

/** Whether the id follows from the scope, and is the same in bag, folder and statement. @returns what the scope says */
export function checkScope(
  { texts, digests, info }: ReadPack,
  { folder, release, name }: Named,
  hashing: Hashing,
  findings: Findings,
): { readonly organisationId: string | null; readonly organisation: string | null; readonly asOf: string | null } {
  const text = texts.get(LAYOUT.scope);
  if (text === undefined) {
    findings.leaveOpen('scope', 'nothing-to-read');
    return NOTHING;
  }
  const scope = parsed(text, scopeSchema);
  if (scope === null || scopeText(scope) !== text) {
    findings.fail('scope', 'unreadable', LAYOUT.scope);
    return NOTHING;
  }
  const packId = packIdOf(text, hashing);
  if (info.packId !== packId) findings.fail('scope', 'other-id', LAYOUT.info);
  if (folder !== null && folder !== folderOf(packId)) findings.fail('scope', 'other-folder', folder);
  const isOther =
    release !== null &&
    (release.packId !== packId ||
      release.organisationId !== scope.organisation.id ||
      release.scopeSha256 !== digests.sha256.get(LAYOUT.scope));
  if (isOther) findings.fail('scope', 'other-statement', LAYOUT.envelope);
  const { organisation, asOf } = scope;
  if (name !== null && organisation.name !== name) findings.fail('scope', 'other-name', LAYOUT.scope);
  return { organisationId: organisation.id, organisation: organisation.name, asOf };
}
