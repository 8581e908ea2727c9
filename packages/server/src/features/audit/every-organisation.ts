import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { AnchorFile } from './anchors/anchor-file.ts';
import { isAnchor } from './anchors/anchor-line.ts';

/** Organisations whose logs an operator verifies. */
export interface EveryOrganisation {
  readonly existing: readonly string[];
  /** Those of which only anchors are left. */
  readonly gone: readonly string[];
}

export async function everyOrganisation(auth: AuthDatabase, file: AnchorFile): Promise<EveryOrganisation> {
  const rows = await auth.query<{ id: string }>('SELECT id FROM auth.organisations ORDER BY id');
  const existing = new Set(rows.map(({ id }) => id));
  const gone = new Set<string>();
  await file.read((line) => {
    if (isAnchor(line) && !existing.has(line.organisation)) gone.add(line.organisation);
  });
  return { existing: [...existing], gone: [...gone] };
}
