import { PURPOSE_MESSAGES } from './messages.ts';
import type { Each, Entry, LegalSource, Need, Purpose } from './purpose.ts';
import { PURPOSES } from './purposes.ts';

const TEXTS: Readonly<Record<string, string>> = PURPOSE_MESSAGES.en;

const EACH: Readonly<Record<Each, string>> = {
  scope: 'once',
  supplier: 'for each supplier',
  site: 'for each site',
  lot: 'for each lot',
  finding: 'for each open finding',
};

function needText(need: Need): string {
  switch (need.kind) {
    case 'paper': {
      const kinds = need.of.map((kind) => `\`${kind}\``).join(' or ');
      const limits = [
        ...(need.gradeAtLeast === undefined ? [] : [`grade ${need.gradeAtLeast} or better`]),
        ...(need.freshMonths === undefined ? [] : [`not older than ${String(need.freshMonths)} months`]),
      ];
      return [`${kinds} ${EACH[need.each]}`, ...limits].join(', ');
    }
    case 'fact':
      return `${need.facts.map((fact) => `\`${fact}\``).join(', ')} known at each site`;
    case 'record':
      return `the records: ${need.of}`;
    case 'translation':
      return 'a translation of each paper in another language';
    case 'written':
      return 'written from the other entries';
  }
}

function sourceText({ citation, checked }: LegalSource): string {
  return checked ? citation : `${citation} (unchecked)`;
}

function entryRow(purpose: Purpose, entry: Entry): string {
  const title = TEXTS[`purpose.${purpose.key}.${entry.key}`] ?? '';
  const cells = [
    TEXTS[`purpose.section.${entry.section}`] ?? '',
    `${title}${entry.forEachStep === true ? ', for each step' : ''} (\`${entry.key}\`)`,
    entry.needs.map(needText).join('; '),
    entry.sources.map((key) => `\`${key}\``).join(', ') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

function statusText({ status }: Purpose): string {
  const text = TEXTS[`purpose.status.${status.kind}`] ?? '';
  return 'from' in status ? text.replace('{from}', status.from) : text;
}

function section(purpose: Purpose): string {
  const clocks = purpose.clocks.map(
    ({ key, source }) => `- ${TEXTS[`purpose.clock.${purpose.key}.${key}`] ?? ''} (\`${source}\`)`,
  );
  return [
    `## ${TEXTS[`purpose.${purpose.key}`] ?? ''}`,
    `\`${purpose.key}\`, edition ${purpose.edition}, ${statusText(purpose)}. Sources last looked at on ${purpose.asOf}. ${TEXTS[`purpose.${purpose.key}.about`] ?? ''}`,
    ...(clocks.length === 0 ? [] : [clocks.join('\n')]),
    [
      '| Section | Entry | Needs | Sources |',
      '| --- | --- | --- | --- |',
      ...purpose.entries.map((entry) => entryRow(purpose, entry)),
    ].join('\n'),
    Object.entries(purpose.sources)
      .map(([key, source]) => `- \`${key}\`: ${sourceText(source)}`)
      .join('\n'),
  ].join('\n\n');
}

/** The page of all purposes, in Markdown. */
export function purposesPage(): string {
  return [
    '# Purposes of packs',
    'Generated from `packages/evidence/src/purposes`. What each entry needs, and where that comes from. Not legal advice: what is marked unchecked was not read in its source by us.',
    ...PURPOSES.map(section),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
