import { claimsOf, type AppliedPurpose, type HeldSupplier, type Holdings } from '../purposes/index.ts';
import type { PackScope } from '../scope.ts';
import type { IndexLine, Report, ReportGap, TracedStep } from './report.ts';
import { recordedText } from './recorded-text.ts';
import type { ReportTexts } from './report-texts.ts';

/** What no pack shows, whatever is in it. */
const NEVER_SHOWN = ['sealed', 'law', 'not-known', 'small-groups'] as const;
/** Kinds of content that an engagement opens to an auditor, or does not. */
const ENGAGED_KINDS = ['decisions', 'remedies', 'evidence'] as const;
/** What no engagement opens. */
const NEVER_ENGAGED = ['requests'] as const;
/** Suppliers whose result page 1 tells by name. */
const NAMED_RESULTS = 4;
/** What was found at each of them that page 1 tells in words, the first in a list first. */
const NAMED_FLAGS = 3;

export function headOf(
  scope: PackScope,
  { purpose }: AppliedPurpose,
  holdings: Holdings,
  texts: ReportTexts,
): Report['head'] {
  const { suppliers, production } = holdings;
  const { period } = scope;
  const names = suppliers.map(({ name }) => name).sort();
  const lines: readonly (readonly [string, string])[] = [
    ['recipient', scope.recipient],
    [
      'suppliers',
      names.length > NAMED_RESULTS ? texts.say('report.suppliers-counted', { count: names.length }) : names.join('; '),
    ],
    ['sites', onlySites(holdings, texts)],
    ['products', scope.products.join('; ')],
    ['lots', purpose.followsLots ? production.lots.toSorted().join(', ') : ''],
    ['period', texts.say('report.period', { from: texts.day(period.from), until: texts.day(period.until) })],
    ['as-of', texts.day(scope.asOf)],
    [
      'purpose',
      texts.say('report.purpose-edition', {
        key: purpose.key,
        edition: purpose.edition,
        status: statusText(purpose, texts),
      }),
    ],
  ];
  return lines.flatMap(([key, value]) => (value === '' ? [] : [{ name: texts.say(`report.head.${key}`), value }]));
}

/** The sites of which the pack speaks, by supplier; empty where it speaks of all. */
function onlySites({ suppliers, sites, leftOut }: Holdings, texts: ReportTexts): string {
  if (leftOut === null) return '';
  return suppliers
    .map(({ id, name }) => {
      const own = sites.filter(({ supplierId }) => supplierId === id).map((site) => site.name);
      return own.length === 0 ? '' : texts.say('report.sites-of', { supplier: name, sites: own.sort().join(', ') });
    })
    .filter((text) => text !== '')
    .sort()
    .join('; ');
}

export function statusText({ status }: AppliedPurpose['purpose'], texts: ReportTexts): string {
  return texts.say(`purpose.status.${status.kind}`, 'from' in status ? { from: texts.day(status.from) } : {});
}

/** What a reader must know who reads nothing else. Each sentence can be counted again in the pack. */
export function inShort(
  index: readonly IndexLine[],
  trace: readonly TracedStep[],
  holdings: Holdings,
  texts: ReportTexts,
): readonly string[] {
  const { flags, production } = holdings;
  const count = (state: string): number => index.filter((line) => line.state === state).length;
  const open = flags.filter(({ state }) => state === 'OPEN');
  const claims = claimsOf(holdings);
  const backed = claims.filter(({ evidence }) => evidence.length > 0).length;
  const throughout = trace.length === 0 ? 0 : Math.min(...trace.map(({ found }) => found));
  return [
    texts.say('report.short.entries', {
      ...{ of: index.length, in: count('IN'), missing: count('MISSING'), unknown: count('UNKNOWN') },
      ...{ stale: count('STALE'), unsigned: count('UNSIGNED') },
    }),
    ...(trace.length === 0 ? [] : [texts.say('report.short.trace', { lots: production.lots.length, throughout })]),
    ...resultsOf(holdings, texts),
    texts.say('report.short.flags', {
      open: open.length,
      findings: open.filter((flag) => flag.class === 'FINDING').length,
    }),
    texts.say('report.short.claims', { claims: claims.length, backed }),
  ];
}

function resultsOf({ suppliers, flags }: Holdings, texts: ReportTexts): readonly string[] {
  if (suppliers.length <= NAMED_RESULTS) {
    return suppliers
      .toSorted((a, b) => (`${a.name}\u0000${a.id}` < `${b.name}\u0000${b.id}` ? -1 : 1))
      .flatMap((supplier) => resultOf(supplier, flags, texts));
  }
  const results = suppliers.map(({ assessment }) => ({ label: assessment?.label.text ?? null }));
  const labels = [...new Set(results.map(({ label }) => label ?? texts.say('report.not-assessed')))].sort();
  const counted = labels.map((label) => ({
    label,
    count: results.filter((one) => (one.label ?? texts.say('report.not-assessed')) === label).length,
  }));
  return [counted.map(({ label, count }) => texts.say('report.short.results', { label, count })).join('; ')];
}

/** A result with how sure it is, and what was found: a label alone says neither. */
function resultOf({ id, name, assessment }: HeldSupplier, flags: Holdings['flags'], texts: ReportTexts): string[] {
  if (assessment === null) return [texts.say('report.short.not-assessed', { name })];
  const { label, score, confidence, on, methodology } = assessment;
  const found = flags.filter(
    (flag) => flag.supplierId === id && flag.state === 'OPEN' && flag.class !== 'INHERENT' && flag.severity !== null,
  );
  const sentences = [...new Set(found.map(({ sentence }) => sentence.text))];
  const named = sentences.slice(0, NAMED_FLAGS);
  const result = texts.say('report.short.result', {
    ...{ name, label: label.text, score: score ?? '', hasScore: score === null ? 'no' : 'yes' },
    ...{ confidence: confidence.text, day: texts.day(on), methodology },
  });
  const recorded = recordedText(assessment, texts);
  if (named.length === 0) return [`${result} ${recorded}`, texts.say('report.short.nothing-found', { name })];
  const more = sentences.length - named.length;
  return [`${result} ${recorded}`, texts.say('report.short.found', { name, sentences: named.join(' '), more })];
}

/** What the pack does not show: what its engagement leaves out, then of its own entries, then what no pack shows. */
export function notShownOf(
  { engagement }: Pick<PackScope, 'engagement'>,
  index: readonly IndexLine[],
  { gaps, leftOut, production }: Holdings,
  texts: ReportTexts,
): readonly ReportGap[] {
  const unknown = new Set(gaps.map(({ fact }) => fact.code)).size;
  const notOpened =
    engagement === undefined
      ? []
      : [...ENGAGED_KINDS.filter((kind) => !engagement.kinds.includes(kind)), ...NEVER_ENGAGED];
  return [
    ...notOpened.map((kind) => ({
      ...{ entry: null, code: `left-out-${kind}`, text: texts.say(`report.left-out.${kind}`) },
    })),
    ...index.flatMap(({ number, title, state, stateText, found, of, whom }) => {
      const parameters = { title, state: stateText, found, of, whom, hasWhom: whom === '' ? 'no' : 'yes' };
      return state === 'IN' ? [] : [{ entry: number, code: state, text: texts.say('report.gap', parameters) }];
    }),
    ...(unknown === 0
      ? []
      : [{ entry: null, code: 'facts', text: texts.say('report.never.facts', { count: unknown }) }]),
    ...(leftOut === null ? [] : leftOutOf(leftOut, texts)),
    ...(production.lots.length === 0
      ? []
      : [{ entry: null, code: 'other-lots', text: texts.say('report.never.other-lots') }]),
    ...NEVER_SHOWN.map((code) => ({ entry: null, code, text: texts.say(`report.never.${code}`) })),
  ];
}

function leftOutOf({ sites }: NonNullable<Holdings['leftOut']>, texts: ReportTexts): readonly ReportGap[] {
  return [
    { entry: null, code: 'other-sites', text: texts.say('report.never.other-sites', { count: sites }) },
    { entry: null, code: 'whole-results', text: texts.say('report.never.whole-results') },
  ];
}
