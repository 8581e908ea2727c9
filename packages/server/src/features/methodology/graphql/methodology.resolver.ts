import { Query, Resolver } from '@nestjs/graphql';
import { NUMBERS } from '@plumbline/facts';
import { editions } from '@plumbline/reference-data/editions';
import { sectors } from '@plumbline/reference-data/sectors';
import {
  citationText,
  CLEARED_BY,
  editionsNeeded,
  expressionLines,
  methodology,
  RULES,
  type Label,
  type Rule,
} from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { SHIPPED_TABLES } from '../../risk/kept-basis.ts';
import { MethodologyReadModel } from '../methodology.read-model.ts';
import { MethodologyType, type RuleViewType } from './methodology.types.ts';

/** Edges of the bands on the residual score. See docs/methodology.md#labels. */
const BANDS: readonly { readonly label: Label; readonly from: number | null; readonly to: number | null }[] = [
  { label: 'CRITICAL', from: null, to: null },
  { label: 'HIGH', from: NUMBERS.highFrom, to: 100 },
  { label: 'MEDIUM', from: NUMBERS.mediumFrom, to: NUMBERS.highFrom },
  { label: 'LOW', from: 0, to: NUMBERS.mediumFrom },
  { label: 'NOT_ENOUGH_KNOWN', from: null, to: null },
  { label: 'NOT_ASSESSED', from: null, to: null },
];

/** Reference tables that have no row until somebody imports one. */
const EMPTY_TABLES: ReadonlySet<string> = new Set(
  editions.filter(({ expected }) => expected === 0).map(({ key }) => key),
);

@Resolver()
export class MethodologyResolver {
  readonly #flags: MethodologyReadModel;
  readonly #texts: Texts;

  constructor(flags: MethodologyReadModel, texts: Texts) {
    this.#flags = flags;
    this.#texts = texts;
  }

  @Query(() => MethodologyType)
  async methodology(@CurrentViewer() viewer: Viewer): Promise<MethodologyType> {
    const say = this.#texts.in(viewer.locale);
    const open = await this.#flags.openFlags(viewer);
    const lists = await this.#flags.listKinds(viewer);
    const loaded = (key: string): boolean =>
      key.startsWith('list.') ? lists.has(key.slice('list.'.length)) : !EMPTY_TABLES.has(key);
    return {
      version: methodology().key,
      rules: RULES.map((rule) => ({
        ...ruleView(rule, say, open.get(rule.id) ?? 0),
        missing: editionsNeeded(methodology().rules, rule.id)
          .filter((key) => !loaded(key))
          .map((key) => say(`edition.${key}`)),
      })),
      sectors: sectors()
        .map(({ key, s, titleCode, highFive }) => ({
          key,
          name: say(titleCode),
          score: s,
          basis: highFive ? say('methodology.sector.high-five') : null,
        }))
        .sort((a, b) => b.score - a.score),
      editions: editions.map((each) => ({
        key: each.key,
        name: each.title,
        publisher: each.publisher,
        date: each.date,
        licence: each.licence,
        source: each.source,
        rows: each.expected,
        digest: SHIPPED_TABLES.find(({ key }) => key === each.key)?.digest ?? null,
        filled: each.expected > 0,
      })),
      bands: BANDS.map(({ label, from, to }) => ({ label, from, to, text: say(`methodology.band.${label}`) })),
    };
  }
}

function ruleView(rule: Rule, say: Say, openCount: number): Omit<RuleViewType, 'missing'> {
  const severities = rule.severities.flatMap(({ severity, when }) => [
    `- ${say('methodology.severity', { severity: say(`severity.${severity}`) })}`,
    ...expressionLines(when, say, '  '),
  ]);
  return {
    id: rule.id,
    version: rule.version,
    name: say(`rule.${rule.id}.title`),
    class: rule.class,
    classText: say(`methodology.class.${rule.class}`),
    subject: rule.subject,
    severity: rule.severities.map(({ severity }) => say(`severity.${severity}`)).join(', '),
    conditions: [...expressionLines(rule.trigger, say), ...severities],
    thresholds: rule.thresholds.map(({ name, value, unit, basis, citation }) => ({
      name,
      value: String(value),
      unit: say(`unit.${unit}`),
      basis: citation === null ? say(`basis.${basis}`) : `${say(`basis.${basis}`)}: ${citationText(citation, say)}`,
    })),
    basis: [say(`basis.${rule.basis}`)],
    citations: rule.citations.map((each) => citationText(each, say)),
    inputs: rule.inputs.map((key) => ({ key, name: say(`fact.${key}`) })),
    clears: say(`clears.${rule.id}`),
    evidence: (CLEARED_BY[rule.id] ?? []).map((kind) => say(`evidence.${kind}`)),
    do: say(`do.${rule.playbook}`),
    doNot: say(`doNot.${rule.playbook}`),
    protection: rule.protection,
    contextOnly: rule.class === 'INHERENT',
    ilo: rule.ilo.filter((each) => each !== 'context'),
    openCount,
  };
}
