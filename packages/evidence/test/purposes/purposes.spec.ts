import { describe, expect, test } from '@jest/globals';
import { FACTS } from '../../../facts/src/facts.ts';
import { NUMBERS } from '../../../facts/src/method/current.ts';
import { REFUSED_PAPERS } from '../../../questionnaire/src/template/template.ts';
import {
  CHAINS,
  ENTRY_STATES,
  GATES,
  LACK_REASONS,
  NEVER_IN_A_PACK,
  PAPER_KINDS,
  PURPOSE_MESSAGES,
  PURPOSES,
  SECTIONS,
  SMALLEST_GROUP,
} from '../../src/purposes/index.ts';

const GATE_STATES: Readonly<Record<string, readonly string[]>> = {
  'nothing-sealed': ['MET', 'BLOCKED'],
  'no-papers-of-workers': ['MET', 'BLOCKED'],
  'second-person': ['MET', 'SECOND_PERSON'],
  'small-groups': ['MET'],
};

const codes = [
  ...PURPOSES.flatMap(({ key, entries, clocks }) => [
    ...[`purpose.${key}`, `purpose.${key}.about`],
    ...entries.map((entry) => `purpose.${key}.${entry.key}`),
    ...clocks.map((clock) => `purpose.clock.${key}.${clock.key}`),
  ]),
  ...SECTIONS.map((section) => `purpose.section.${section}`),
  ...ENTRY_STATES.map((state) => `purpose.state.${state}`),
  ...LACK_REASONS.map((reason) => `purpose.lack.${reason}`),
  ...GATES.flatMap((gate) =>
    (GATE_STATES[gate] ?? ['MET', 'ADMITTED']).map((state) => `purpose.gate.${gate}.${state}`),
  ),
  ...PAPER_KINDS.map((kind) => `purpose.paper.${kind}`),
  ...Object.keys(CHAINS).map((chain) => `purpose.chain.${chain}`),
  ...new Set(Object.values(CHAINS).flatMap((steps) => steps.map((step) => `purpose.step.${step}`))),
  ...['in-force', 'applies-from', 'draft', 'guidance'].map((status) => `purpose.status.${status}`),
  ...['purpose.not-legal-advice', 'purpose.unchecked'],
];

describe('Purposes', () => {
  test.each(['en', 'es', 'de'] as const)('are written in %s, and nothing else is', (locale) => {
    expect(Object.keys(PURPOSE_MESSAGES[locale]).toSorted()).toEqual(codes.toSorted());
  });

  test.each(PURPOSES.map((purpose) => [purpose.key, purpose] as const))('%s names what exists', (_, purpose) => {
    const facts = new Set<string>(FACTS.map(({ key }) => key));
    const sources = new Set(Object.keys(purpose.sources));
    const keys = purpose.entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const asked = purpose.entries.flatMap(({ needs }) =>
      needs.flatMap((need) => (need.kind === 'fact' ? need.facts : [])),
    );
    expect(asked.filter((fact) => !facts.has(fact))).toEqual([]);
    const sealed = new Set<string>(FACTS.flatMap((fact) => ('sealed' in fact ? [fact.key] : [])));
    expect(asked.filter((fact) => sealed.has(fact))).toEqual([]);
    const cited = [...purpose.entries.flatMap((entry) => entry.sources), ...purpose.clocks.map(({ source }) => source)];
    expect(cited.filter((source) => !sources.has(source))).toEqual([]);
    expect([...sources].filter((source) => !cited.includes(source))).toEqual([]);
  });

  test('begin with a summary and end with what shows that nothing was changed', () => {
    for (const { entries } of PURPOSES) {
      expect([entries.at(0)?.key, entries.at(-1)?.key]).toEqual(['summary', 'custody']);
      const sections = entries.map(({ section }) => SECTIONS.indexOf(section));
      expect(sections).toEqual(sections.toSorted());
    }
  });

  test('never ask for a paper that suppliers are told not to send', () => {
    expect([...NEVER_IN_A_PACK].toSorted()).toEqual([...REFUSED_PAPERS].toSorted());
    expect(PAPER_KINDS.filter((kind) => NEVER_IN_A_PACK.has(kind))).toEqual([]);
  });

  test('keep back groups as small as the method says', () => {
    expect(SMALLEST_GROUP).toBe(NUMBERS.sealedPeopleLeast);
  });
});
