import type { Edition } from './edition.ts';
import { editions } from './editions.ts';

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function line({ key, title, publisher, edition, date, source, licence, expected }: Edition): string {
  return `| \`${key}\` | ${[title, publisher, edition, date, source, licence].map(cell).join(' | ')} | ${expected} |`;
}

/**
 * The attribution page in Markdown: for every table that ships its publisher, edition, date, source, licence and number of rows.
 * @param of the editions to list; all that ship unless told otherwise
 */
export function attributionPage(of: readonly Edition[] = editions): string {
  return [
    '# Where the reference tables come from',
    '',
    'Plumbline ships facts in its own form, derived from the sources below by the scripts in `packages/reference-data/derive`. It ships no supplier list and no',
    'sanctions list. A table without rows is one that is not openly published: it is filled by import, and until then the product says "no data", which is never',
    'the same as no risk.',
    '',
    'World Bank, Worldwide Governance Indicators, and ND-GAIN data are used under CC BY; the values here were recomputed (weighted, clamped, rounded) and are not',
    "those bodies' own scores. Tied-status law and shares of migrants are coded by Plumbline from the statutes and publishers that each row names, mostly second-hand,",
    'and not verified by counsel.',
    '',
    '| Table | Title | Publisher | Edition | Date | Source | Licence | Rows |',
    '|---|---|---|---|---|---|---|---|',
    ...of.map(line),
    '',
  ].join('\n');
}
