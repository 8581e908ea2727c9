import { METHOD } from '@plumbline/facts';
import type { MethodNumber } from '@plumbline/facts';

const BASIS = { DEFAULT: 'default', STANDARD: 'standard', LAW: 'law' } as const;

const rows: readonly (readonly [string, MethodNumber])[] = Object.entries(METHOD.table);

function tableOf(section: string): string {
  const lines = rows
    .filter(([, row]) => row.section === section)
    .map(([key, { what, value, unit, basis, citation }]) => {
      const rests = citation === null ? BASIS[basis] : `${BASIS[basis]}: ${citation}`;
      return `| ${what} | ${value} | ${unit} | ${rests} | \`${key}\` |`;
    });
  if (lines.length === 0) throw new Error(`No number of the method stands in the section ${section}`);
  return ['| Number | Value | Unit | Basis | Name |', '| --- | ---: | --- | --- | --- |', ...lines].join('\n');
}

/** What may stand in the text as it is: names in braces, names of scores and lanes, tiers, and the top of the scale. */
const NAMES = /\{[^}]*\}|tier that may be 1 or 2|Lane \d|lane \d|\bC0\b|\bR0\b|\b100\b/g;

/**
 * The page that says in words how Plumbline assesses, from a text in which the names of numbers stand in braces.
 * @throws Error for a name that is no number, for a number that the text gives itself, and for one that no table shows
 */
export function methodText(template: string): string {
  const written = template.replaceAll(NAMES, '').match(/\d+/g);
  if (written !== null) throw new Error(`The text of the methodology gives numbers itself: ${written.join(', ')}`);
  for (const [key, { section }] of rows) {
    if (!template.includes(`{table:${section}}`)) throw new Error(`No table of the methodology shows ${key}`);
  }
  return template.replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    if (name === 'version') return METHOD.key;
    if (name.startsWith('table:')) return tableOf(name.slice('table:'.length));
    const row = rows.find(([key]) => key === name)?.[1];
    if (row === undefined) throw new Error(`${name} is no number of the method`);
    return row.value;
  });
}
