import { ASSURANCES, type AnsweredControl, type SupplierDossier } from '@plumbline/facts';
import { supplierAnswers } from '@plumbline/questionnaire/judgement';
import { SEVERITIES, type Flag, type SupplierAssessment, type Term } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { unknownFactName } from '../../supplier/unknown-fact.ts';
import { heldTerms } from '../../risk/leading-flags.ts';
import { majorityWord } from './majority-word.ts';

/** One term of a sum, with its name; contributions add up to the number exactly. */
export interface ScoreTerm {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly weight: string;
  readonly contribution: string;
  readonly ruleId: string | null;
}

/** One of the four numbers with what it rests on: 0 to 100, and for answers how many. */
export interface FourNumber {
  readonly key: 'INHERENT' | 'OBSERVED' | 'CONTROLS' | 'ANSWERS';
  readonly name: string;
  readonly explanation: string;
  readonly value: number | null;
  readonly word: string;
  readonly restsOn: readonly string[];
  readonly terms: readonly ScoreTerm[];
}

/** How many gaps are named; the others are only counted. */
const NAMED_GAPS = 3;

export const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

export function termOf({ key, value, weight, contribution, ruleId, counted }: Term, say: Say): ScoreTerm {
  const plain = key === 'floor' ? say(`rule.${ruleId ?? ''}.title`) : say(`term.${key}`);
  const name = counted === null || counted === 'known' ? plain : say(`term.counted.${counted}`, { name: plain });
  return { key, name, value, weight, contribution, ruleId };
}

const isEvidence = (flag: Flag): boolean =>
  flag.protection !== 'sealed' && (flag.class === 'FINDING' || flag.class === 'SANCTION');

/** What is known of the supplier, and what answers say of controls. */
interface Recorded {
  readonly dossier: SupplierDossier;
  readonly controls: readonly AnsweredControl[];
  /** ISO 8601. */
  readonly asOf: string;
}

/** The four numbers of an assessment, which are never blended. */
export function fourNumbers(assessment: SupplierAssessment, recorded: Recorded, say: Say): FourNumber[] {
  return [
    inherent(assessment, say),
    observed(assessment, say),
    controls(assessment, recorded.controls, say),
    answers(assessment, recorded, say),
  ];
}

/** What stands in where nobody answered, and what is coded of the law and of migrants there: never a fact about the supplier. */
function standsIn({ scores, terms, destination, majority }: SupplierAssessment, say: Say): string[] {
  const usual = terms.filter(({ counted, contribution }) => counted === 'usual' && Number(contribution) > 0);
  const named = usual.map(({ key }) => say(`fact-of.${key}`)).join(', ');
  const secondHand = (coded: { readonly secondHand: boolean }): string => (coded.secondHand ? 'yes' : 'no');
  return [
    ...(usual.length === 0 ? [] : [say('rests.usual', { named })]),
    ...(destination === null
      ? []
      : [
          say(destination.low === null ? 'rests.destination' : 'rests.destination-range', {
            value: Number(scores.D),
            low: Number(destination.low),
            high: Number(destination.high),
            statute: destination.source,
            year: destination.date,
            secondHand: secondHand(destination),
          }),
        ]),
    ...(majority === null
      ? []
      : [
          say('rests.majority', {
            band: majorityWord(majority.band, say),
            scope: majority.scope,
            publisher: majority.source,
            secondHand: secondHand(majority),
          }),
        ]),
  ];
}

function inherent(assessment: SupplierAssessment, say: Say): FourNumber {
  const { scores, terms, contextBand } = assessment;
  const value = numberOf(scores.I);
  const part = (code: string, score: string | null, without: string): string =>
    score === null ? say(without) : say(code, { value: Number(score) });
  return {
    key: 'INHERENT',
    name: say('number.inherent'),
    explanation: say('number.inherent.what'),
    value,
    word:
      contextBand === null || value === null
        ? say('number.no-number')
        : say('number.inherent.word', { ...contextBand, span: contextBand.low === contextBand.high ? 'no' : 'yes' }),
    restsOn:
      value === null
        ? []
        : [
            part('rests.sector', scores.S, 'rests.sector-unknown'),
            part('rests.workforce', scores.W, 'rests.workforce'),
            part('rests.country', scores.C, 'rests.country-unknown'),
            part('rests.product', scores.P, 'rests.product-not-applicable'),
            ...standsIn(assessment, say),
            say('rests.context', { share: Number(assessment.coverage) }),
          ],
    terms: terms.filter(({ key }) => key.startsWith('I.')).map((term) => termOf(term, say)),
  };
}

function observed(assessment: SupplierAssessment, say: Say): FourNumber {
  const { scores, flags } = assessment;
  const evidence = flags.filter(isEvidence);
  const value = numberOf(scores.observed);
  const floor = heldTerms(assessment).find(({ key }) => key === 'floor');
  const floorFlag = flags.find(({ ruleId }) => ruleId === floor?.ruleId);
  const groups = Map.groupBy(
    evidence,
    (flag) => `${flag.class === 'FINDING' ? 'FINDING' : flag.ruleId} ${flag.severity ?? ''}`,
  );
  const restsOn = [...groups.values()].map((group) => evidenceLine(group, say));
  const setByEvidence = floorFlag !== undefined && isEvidence(floorFlag);
  const gapFloor =
    floor && floorFlag && !setByEvidence && floorFlag.protection !== 'sealed'
      ? [say('rests.gap-floor', { value: Number(floor.value), title: say(`rule.${floorFlag.ruleId}.title`) })]
      : [];
  const worst = evidence.reduce(
    (rank, { severity }) => Math.max(rank, severity === null ? -1 : SEVERITIES.indexOf(severity)),
    -1,
  );
  return {
    key: 'OBSERVED',
    name: say('number.observed'),
    explanation: say('number.observed.what'),
    value,
    word: value === null ? say('number.observed.none') : say(`severity.${SEVERITIES[worst] ?? 'L'}`),
    restsOn: [
      ...(restsOn.length === 0 ? [say('rests.no-finding')] : [...restsOn, say('rests.sets-band')]),
      ...gapFloor,
    ],
    terms: setByEvidence ? [termOf(floor as Term, say)] : [],
  };
}

/** Findings of one severity are counted; what rests on a list, an order or a state scheme is named by its rule. */
function evidenceLine(group: readonly Flag[], say: Say): string {
  const [first] = group;
  const weakest = Math.min(...group.map(({ assurance }) => ASSURANCES.indexOf(assurance)));
  return say(first?.class === 'FINDING' ? 'rests.finding' : 'rests.recorded', {
    count: group.length,
    title: say(`rule.${first?.ruleId ?? ''}.title`),
    severity: say(`severity.${first?.severity ?? 'L'}`),
    assurance: say(`assurance.${ASSURANCES[weakest] ?? 'alleged'}`),
  });
}

function controls({ scores }: SupplierAssessment, answered: readonly AnsweredControl[], say: Say): FourNumber {
  const value = numberOf(scores.E);
  return {
    key: 'CONTROLS',
    name: say('number.controls'),
    explanation: say('number.controls.what'),
    value,
    word: value === null ? say('number.no-number') : say('number.controls.word'),
    restsOn: [
      ...(value === null || value === 0 ? [say('rests.no-controls')] : []),
      ...answersAboutControls(answered, say),
      say('rests.own-words'),
    ],
    terms: [],
  };
}

/** How many answers about controls came with evidence, lack it, or were not given: to lack evidence is not to have declared nothing. */
function answersAboutControls(answered: readonly AnsweredControl[], say: Say): string[] {
  const asked = answered.filter(({ control }) => control !== null);
  if (asked.length === 0) return [];
  const declared = asked.filter((each) => each.declared);
  const shown = declared.filter(({ control }) => (control?.verification ?? 0) > 0).length;
  const counts = { asked: asked.length, shown, bare: declared.length - shown, blank: asked.length - declared.length };
  return [say('rests.controls-answered', counts)];
}

/** The only number that is called known: how many of the core questions have an answer from anybody. */
function answers(assessment: SupplierAssessment, { dossier, controls: told, asOf }: Recorded, say: Say): FourNumber {
  const { gaps } = assessment;
  const { known, of, verified } = supplierAnswers(assessment, dossier, told, asOf);
  const unknown = gaps.filter(({ kind }) => kind !== 'reference' && kind !== 'notScreened');
  const named = unknown
    .slice(0, NAMED_GAPS)
    .map(({ fact }) => unknownFactName(fact, dossier, say))
    .join(', ');
  const more = unknown.length - NAMED_GAPS;
  const line = unknown.length === 0 ? 'rests.no-gaps' : more > 0 ? 'rests.gaps-more' : 'rests.gaps';
  return {
    key: 'ANSWERS',
    name: say('number.answers'),
    explanation: say('number.answers.what'),
    value: known,
    word: say('number.answers.word', { of, verified }),
    restsOn: [say(line, { count: unknown.length, named, more: Math.max(more, 0) })],
    terms: [],
  };
}
