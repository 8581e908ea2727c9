import type { FactKey, SiteDossier } from '@plumbline/facts';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';

/** The only site of a file with one row. */
export async function siteOf(
  cells: Readonly<Record<string, string>>,
  options: Partial<IntakeOptions> = {},
): Promise<SiteDossier> {
  const { suppliers } = await findIn(
    writtenFile(['Supplier', ...Object.keys(cells)], [['Acme Mills', ...Object.values(cells)]]),
    options,
  );
  const site = suppliers[0]?.dossier.sites[0];
  if (site === undefined) throw new Error('No site was read');
  return site;
}

/** What is said of a fact: its value, or the state that it has instead; undefined where nobody asked. */
export const said = ({ observations }: Pick<SiteDossier, 'observations'>, fact: FactKey) => {
  const observation = observations[fact];
  return observation && (observation.state === 'known' ? observation.value : observation.state);
};
