import { NUMBERS, FACTS, FIELDS } from '@plumbline/facts';
import { goods, priorityGoods } from '@plumbline/reference-data/goods';
import { sectors } from '@plumbline/reference-data/sectors';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { GAP_KINDS, LABELS, LANES, SEVERITIES } from './assessment.ts';
import { COLUMN_NAMES, COLUMNS } from './rules/columns.ts';
import { EVIDENCE_KINDS } from './rules/clearing.ts';
import { PLAYBOOKS } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { SOURCES } from './rules/sources.ts';
import { LOCALES, RISK_MESSAGES, text, textWriter } from './text.ts';

const LIST_RULES = ['SANC-UFLPA-ENTITY', 'SANC-WRO-FINDING', 'SANC-LIST-MATCH'];
/** Their flags name an entry, with its list and edition. */
const NAMING_RULES = [...LIST_RULES, 'SANC-EU-FLR'];

const explanations = (rule: (typeof RULES)[number]): string[] => [
  `explain.${rule.id}`,
  ...rule.variants.map((variant) => variant.code),
];
const CODES = [
  ...RULES.flatMap((rule) => [
    `rule.${rule.id}.title`,
    ...explanations(rule),
    `clears.${rule.id}`,
    `basis.${rule.basis}`,
    ...rule.thresholds.flatMap((threshold) => [`unit.${threshold.unit}`, `basis.${threshold.basis}`]),
  ]),
  ...PLAYBOOKS.flatMap((playbook) => [`do.${playbook}`, `doNot.${playbook}`]),
  ...EVIDENCE_KINDS.map((kind) => `evidence.${kind}`),
  ...LIST_RULES.map((id) => `explain.${id}.review`),
  ...RULES.filter(({ class: kind }) => kind === 'SANCTION').flatMap((rule) =>
    explanations(rule).map((code) => code.replace('explain.', 'short.recorded.')),
  ),
  ...FACTS.map((fact) => `fact.${fact.key}`),
  ...FIELDS.map((field) => `field.${field.key}`),
  ...goods().map((good) => `good.${good.key}`),
  ...priorityGoods().map(({ group }) => `good.${group}`),
  ...sectors().map((sector) => sector.titleCode),
  ...LABELS.map((label) => `label.${label}`),
  ...LANES.map((lane) => `lane.${lane}`),
  ...SEVERITIES.map((severity) => `severity.${severity}`),
  ...COLUMN_NAMES.map((column) => `column.${column}`),
  ...COLUMN_NAMES.flatMap((column) => COLUMNS[column].edition ?? []).map((edition) => `edition.${edition}`),
  ...GAP_KINDS.map((kind) => `gap.${kind}`),
  ...Object.entries(SOURCES).flatMap(([key, part]) => [`cited.${key}`, ...(part === null ? [] : [`cited-at.${part}`])]),
];

/** Names of the placeholders of a message, including those in its branches. */
function placeholders(message: string): Set<string> {
  const names = (element: MessageElement): string[] => [
    ...(typeof element.value === 'string' && element.type !== LITERAL ? [element.value] : []),
    ...Object.values(element.options ?? {}).flatMap((option) => option.value.flatMap(names)),
  ];
  return new Set((new IntlMessageFormat(message, 'en').getAst() as MessageElement[]).flatMap(names));
}

const LITERAL = 0;
interface MessageElement {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
}

/** Parameters that the explanations of a rule receive from flags. */
function given(rule: (typeof RULES)[number]): ReadonlySet<string> {
  return new Set<string>([
    ...rule.parameters,
    ...(rule.parameters.some((column) => column.startsWith('migrants')) ? ['migrantsKnown'] : []),
    ...['country', 'source', 'date', 'said', 'good', 'sector', 'scheme', 'holder', 'place', 'fact'],
    ...(NAMING_RULES.includes(rule.id) ? ['list', 'entry', 'listedName', 'edition'] : []),
  ]);
}

/** Numbers that are names: tiers of the report, conventions and the year of a protocol, and the top of a scale. */
function withoutNames(message: string): string {
  const scale = /\{[^{}]*\}[^{}]{0,8}\b100\b/g;
  return message
    .replace(/\{[^{}]*number, ::[^{}]*\}/g, '{x}')
    .replace(scale, '')
    .replace(/(?:Tier|Stufe|nivel|Nivel|Level)\s*\d|\b(?:29|105|181|189|2014)\b/g, '');
}

describe('the words of flags', () => {
  test.each(LOCALES)('everything that a rule, a gap or a label can say is written in %s', (locale) => {
    const missing = CODES.filter((code) => RISK_MESSAGES[locale][code] === undefined);
    expect(missing).toEqual([]);
  });

  test('the three locales have the same codes', () => {
    const [en = [], ...others] = LOCALES.map((locale) => Object.keys(RISK_MESSAGES[locale]).sort());
    for (const other of others) expect(other).toEqual(en);
  });

  test.each(LOCALES)('every placeholder of an explanation in %s is a parameter that the flag carries', (locale) => {
    const wrong = RULES.flatMap((rule) =>
      [...explanations(rule), `explain.${rule.id}.review`].flatMap((code) =>
        [code, `${code}.supplier`].flatMap((key) =>
          [...placeholders(RISK_MESSAGES[locale][key] ?? '')]
            .filter((name) => !given(rule).has(name) && !(name in NUMBERS))
            .map((name) => `${key}: ${name}`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(LOCALES)('in %s texts take the numbers of the method from its table', (locale) => {
    const said = text({ code: 'do.FEE', parameters: {} }, locale);
    expect(/\d+/g.exec(said)?.[0]).toBe('90');
    expect(text({ code: 'column.feeSurveyRecent', parameters: {} }, locale)).toMatch(/\b24\b/);
    const written = Object.entries(RISK_MESSAGES[locale]).filter(
      ([code, message]) => /^(explain|clears|do|doNot|column)\./.test(code) && /\d/.test(withoutNames(message)),
    );
    expect(written.map(([code]) => code)).toEqual([]);
  });

  test.each(LOCALES)('in %s the same placeholders stand as in English', (locale) => {
    const different = Object.entries(RISK_MESSAGES.en).filter(([code, message]) => {
      const other = RISK_MESSAGES[locale][code] ?? '';
      return [...placeholders(message)].sort().join() !== [...placeholders(other)].sort().join();
    });
    expect(different.map(([code]) => code)).toEqual([]);
  });

  test('decimals that a message only names are written as its language does, and years are not grouped', () => {
    const messages = { score: '{score} ({year}, {share, number, ::percent})' };
    const write = textWriter({ en: messages, es: messages, de: messages });
    const parameters = { score: 73.86, year: 2026, share: 0.5 };
    const said = LOCALES.map((locale) => write({ code: 'score', parameters }, locale).replaceAll(/\s/g, ' '));
    expect(said).toEqual(['73.86 (2026, 50%)', '73,86 (2026, 50 %)', '73,86 (2026, 50 %)']);
  });

  test('a supplier is told about every flag that it may know of, and of no other', () => {
    for (const rule of RULES) {
      for (const code of explanations(rule)) {
        const told = LOCALES.map((locale) => RISK_MESSAGES[locale][`${code}.supplier`] !== undefined);
        const variant = rule.variants.find((each) => each.code === code);
        const isOpen = rule.protection === 'none' && variant?.protection === undefined;
        expect([code, ...told]).toEqual([code, ...LOCALES.map(() => isOpen)]);
      }
    }
    expect(() => text({ code: 'explain.SANC-XUAR-NEXUS', parameters: {} }, 'en', 'supplier')).toThrow('not told');
  });

  test('a flag about people is called an indicator, and context is called context', () => {
    for (const rule of RULES.filter(({ class: kind }) => kind === 'FINDING')) {
      for (const code of explanations(rule))
        expect(RISK_MESSAGES.en[code]).toMatch(/An indicator of .*, not a legal finding\./);
    }
    for (const rule of RULES.filter(({ class: kind, id }) => kind === 'INHERENT' && id !== 'INH-TIED-STATUS')) {
      for (const code of explanations(rule)) expect(RISK_MESSAGES.en[code]).toContain('Context, not an accusation.');
    }
  });

  test('a buyer reads who recorded it, when, and how much', () => {
    const explained = {
      code: 'explain.RECRUIT-FEE-WORKER-PAID.months',
      parameters: { costInMonths: 1.25, source: 'supplier', date: '2026-11-03', country: 'QA' },
    };
    expect(text(explained, 'en')).toBe(
      'Workers paid 1.25 months of net pay to get the job. Reported by the supplier, 3 Nov 2026. An indicator of debt bondage, not a legal finding.',
    );
    expect(text(explained, 'de')).toContain('1,25 Nettomonatslöhne');
    expect(text(explained, 'es')).toContain('Comunicado por el proveedor, 3 nov 2026.');
  });

  test('a place of which only the province is known leaves no empty colon behind', () => {
    const parameters = { place: '', source: 'buyer', date: '2026-11-03' };
    expect(text({ code: 'explain.SANC-XUAR-NEXUS', parameters }, 'en')).toMatch(
      /^A place in Xinjiang is recorded in the supply chain\. /,
    );
  });
});
