import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NEVER_FACTS, NEVER_IN_PACKS } from '../../src/features/pack/pack-rules.ts';
import { Texts } from '../../src/platform/text/texts.ts';
import { DEMO_PASSWORD } from '../../src/seed/demo-organisations.ts';
import { messages } from '../../src/service/messages.ts';
import { aService, type TestService } from '../e2e/a-service.ts';
import { smallDemo, type SmallDemo } from './small-demo.ts';
import { whatScreensSay, type Packed, type Screens, type ToldSupplier } from './what-screens-say.ts';

const say = new Texts(messages).in('en');
let service: TestService;
let demo: SmallDemo;
let screens: readonly Screens[];
beforeAll(async () => {
  service = await aService();
  demo = await smallDemo(service.api.platform);
  const browser = service.stranger(demo.analyst.organisationId);
  await browser.signIn('analyst@northfield.example', DEMO_PASSWORD);
  screens = await whatScreensSay(service, demo.analyst, say, browser);
});
afterAll(async () => {
  await demo.close();
  await service.close();
});

const NO_DATA = 'no data';
const numberIn = (cell: string | undefined): number | null =>
  cell === NO_DATA || cell === undefined ? null : Number(cell);
const labelText = (label: string): string => say(`label.${label}`);
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();
const ruleIds = (flags: readonly { readonly ruleId: string }[]): string[] => sorted(flags.map(({ ruleId }) => ruleId));
const mayBePacked = (ruleId: string): boolean => !NEVER_IN_PACKS.has(ruleId);

/** The same thing in the words of each screen that tells it. */
type Saying = Readonly<Record<string, unknown>>;

/** What screens say of one supplier, thing by thing. */
function sayings({ list, queue, desk, page, recruitment, file, pack }: Screens): Record<string, Saying> {
  const { assessment, row } = page;
  const result = pack?.held.suppliers[0]?.assessment ?? null;
  const inPack = (words: (of: Packed) => unknown): Saying => (pack === null ? {} : { pack: words(pack) });
  const number = (key: string) => assessment.numbers.find((each) => each.key === key)?.value;
  const deskQueue = (pick: (of: NonNullable<typeof queue>) => unknown): Saying =>
    queue === null ? {} : { queue: pick(queue) };
  const range = (low: number | null, high: number | null): string | null =>
    low === null || high === null || low === high ? null : `${low} to ${high}`;
  const flagsIn = ({ held }: Packed) => held.flags.filter(({ state }) => state === 'OPEN');
  const answers = assessment.numbers.find(({ key }) => key === 'ANSWERS');
  const levels = (low: string | null, high: string | null): string =>
    high === null || low === null
      ? NO_DATA
      : sorted([low, high]).length === 1
        ? say(`facet.context.${high}`)
        : `${say(`facet.context.${low}`)}–${say(`facet.context.${high}`)}`;
  const isHold = ({ kind }: ToldSupplier['openDecisions'][number]): boolean => kind === 'HOLD';
  const proposalIn = ({ openDecisions }: ToldSupplier): string | null =>
    openDecisions.find((each) => !isHold(each))?.kindText ?? null;
  const inForce = (told: ToldSupplier): string | null => told.decisionInForce?.kindText ?? null;
  return {
    'the label': {
      list: labelText(list.label),
      ...deskQueue(({ label }) => labelText(label)),
      desk: labelText(desk.row.label),
      page: labelText(row.label),
      export: file['label'],
      ...inPack(() => result?.label.text),
    },
    'the computed label': {
      list: labelText(list.override?.computedLabel ?? list.label),
      desk: labelText(desk.assessment.label),
      export: file['computedLabel'],
    },
    'the score': {
      list: list.residual,
      desk: desk.assessment.ruler.score,
      page: assessment.ruler.score,
      export: numberIn(file['residual']),
      ...inPack(() => (result?.score == null ? null : Number(result.score))),
    },
    'the range': {
      list: range(list.rangeLow, list.rangeHigh),
      desk: range(desk.assessment.rangeLow, desk.assessment.rangeHigh),
      page: range(assessment.rangeLow, assessment.rangeHigh),
      export: range(numberIn(file['rangeLow']), numberIn(file['rangeHigh'])),
      ...inPack(() => (result?.range == null ? null : range(Number(result.range.low), Number(result.range.high)))),
    },
    'the context': {
      list: levels(list.contextLow, list.contextHigh),
      desk: levels(desk.assessment.contextLow, desk.assessment.contextHigh),
      page: levels(assessment.contextLow, assessment.contextHigh),
      export: file['context'],
    },
    'context recorded': {
      list: list.coverage,
      desk: desk.assessment.coverage,
      export: Number(file['coverage']) / 100,
      ...inPack(() => Number(result?.contextRecorded)),
    },
    'answers known': {
      list: `${list.answersKnown.known} ${say('number.answers.word', list.answersKnown)}`,
      page: `${answers?.value} ${answers?.word}`,
      export: `${file['answersKnown']} ${say('number.answers.word', { of: Number(file['answersAsked']), verified: Number(file['answersVerified']) })}`,
      ...inPack(
        () => result?.answersKnown && `${result.answersKnown.known} ${say('number.answers.word', result.answersKnown)}`,
      ),
    },
    'answers known of those asked': {
      list: `${list.answersKnown.known} of ${list.answersKnown.of}`,
      desk: `${desk.row.answersKnown.known} of ${desk.row.answersKnown.of}`,
    },
    'the inherent risk': { page: number('INHERENT'), export: numberIn(file['inherent']) },
    'what was observed': { list: list.observed, page: number('OBSERVED'), export: numberIn(file['observed']) },
    'the controls': { page: number('CONTROLS'), export: numberIn(file['controls']) },
    confidence: {
      list: list.confidence,
      desk: desk.assessment.confidence,
      page: assessment.confidence,
      export: file['confidence'],
      ...inPack(() => result?.confidence.text),
    },
    'the leading flag': {
      list: list.leadingFlag?.text ?? '',
      ...deskQueue(({ leadingFlag }) => leadingFlag?.text ?? ''),
      page: row.leadingFlag?.text ?? '',
      export: file['leadingFlag'],
    },
    'the rule that leads': {
      list: list.leadingFlag?.code ?? null,
      ...(mayBePacked(list.leadingFlag?.code ?? '') ? inPack((of) => flagsIn(of)[0]?.ruleId) : {}),
    },
    'how many flags are open': {
      list: list.flagCount,
      desk: ruleIds(desk.assessment.flags).length,
      page: ruleIds(assessment.flags).length,
      export: Number(file['flagCount']),
    },
    'the open flags': {
      desk: ruleIds(desk.assessment.flags).filter(mayBePacked),
      page: ruleIds(assessment.flags).filter(mayBePacked),
      ...inPack((of) => ruleIds(flagsIn(of))),
    },
    'in short': { list: list.inShort, desk: desk.row.inShort, page: row.inShort },
    workers: { list: list.workers, desk: desk.row.workers, page: row.workers, export: numberIn(file['workers']) },
    'how many sites': {
      list: list.siteCount,
      desk: desk.row.siteCount,
      page: page.sites.length,
      export: Number(file['sites']),
    },
    'the decision in force': {
      list: list.decision,
      desk: inForce(desk),
      page: inForce(page),
      export: file['decision']?.split('; ')[0] === say('facet.decision.none') ? null : file['decision']?.split('; ')[0],
      ...inPack(
        ({ held }) =>
          held.decisions.find(({ state, kind }) => state.code === 'in-force' && kind.code !== 'hold')?.kind.text,
      ),
    },
    'the proposal': {
      list: list.proposal,
      ...deskQueue(({ proposal }) => proposal),
      desk: proposalIn(desk),
      page: proposalIn(page),
    },
    'whether shipments are held': {
      list: list.hold !== null,
      desk: desk.openDecisions.some(isHold),
      page: page.openDecisions.some(isHold),
    },
    'whether a decision is needed': {
      list: list.needsDecision,
      desk: queue !== null && queue.needsDecision,
      page: row.needsDecision,
      export: file['needsDecision'] === say('export.yes'),
    },
    'the corridors': {
      desk: desk.corridors,
      page: page.corridors,
      recruitment: recruitment.supplier.corridors,
    },
    'what is not known': {
      desk: desk.assessment.gaps.map(({ name }) => name),
      page: assessment.gaps.map(({ name }) => name),
    },
    'which facts are not known': {
      page: sorted(assessment.gaps.filter(({ fact }) => !NEVER_FACTS.has(fact)).map(({ fact }) => fact)),
      ...inPack(({ held }) => sorted(held.gaps.map(({ fact }) => fact.code))),
    },
  };
}

/** Of how each screen tells a thing, those that tell another than the first. */
const disagreements = (name: string, told: Record<string, Saying>): string[] =>
  Object.entries(told).flatMap(([thing, saying]) => {
    const said = Object.entries(saying).map(([screen, words]) => [screen, JSON.stringify(words ?? null)] as const);
    if (new Set(said.map(([, words]) => words)).size <= 1) return [];
    return [`${name}, ${thing}: ${said.map(([screen, words]) => `${screen} says ${words}`).join(', ')}`];
  });

/** What one screen says and another denies, where neither has the words of the other. */
function denials({ list, page, desk, facts, recruitment, pack }: Screens): string[] {
  const { assessment } = page;
  const rules = new Set<string>(assessment.flags.map(({ ruleId }) => ruleId));
  const known = new Set(facts.filter(({ inForce, state }) => inForce && state === 'known').map(({ key }) => key));
  const origins = new Set(page.corridors.map(({ origin }) => origin?.name));
  const unknown = new Set<string>(assessment.gaps.map(({ name }) => name));
  return [
    ...[...known].flatMap((key) =>
      unknown.has(say(`fact.${key}`)) ? [`facts say ${key}, the page lists it as unknown everywhere`] : [],
    ),
    ...(origins.size > 0 && unknown.has(say('fact.recruitment.origins'))
      ? ['the page has corridors, and lists as unknown where workers were recruited']
      : []),
    ...recruitment.supplierCorridors.corridors.flatMap(({ origin }) =>
      origins.has(origin.name) ? [] : [`somebody recorded a corridor from ${origin.name}, the page has none`],
    ),
    ...(rules.has('RECRUIT-FEE-PRESUMED') && rules.has('RECRUIT-FEE-WORKER-PAID')
      ? ['fees are presumed beside fees that were found']
      : []),
    ...(pack === null ? [] : deniedByPack(pack, list)),
    ...[list, desk, page, recruitment, facts, pack?.chapter, pack?.inShort]
      .flatMap((told) => rawKeys(told))
      .map((key) => `a screen shows the raw key ${key}`),
  ];
}

/** What page 1 of a pack leaves out, and what its chapter calls unknown that it tells too. */
function deniedByPack({ chapter, held, inShort }: Packed, list: Screens['list']): string[] {
  const [found] = held.flags.filter(
    (flag) =>
      flag.state === 'OPEN' && flag.class === 'FINDING' && flag.severity !== null && !flag.ruleId.startsWith('GAP-'),
  );
  const said = [labelText(list.label), list.confidence, ...(found === undefined ? [] : [found.sentence.text])];
  const known = new Set(held.facts.filter(({ state }) => state === 'KNOWN').map(({ fact }) => fact.text));
  return [
    ...said.flatMap((words) => (inShort.includes(words) ? [] : [`page 1 of the pack does not say ${words}`])),
    ...chapter.unknown.flatMap((fact) => (known.has(fact) ? [`the pack tells ${fact}, and calls it unknown`] : [])),
    ...(found === undefined && list.findingCount > 0 && mayBePacked(list.leadingFlag?.code ?? '')
      ? [`the list counts ${list.findingCount} findings, the pack has none`]
      : []),
  ];
}

/** Names of fields that hold codes for programs. */
const CODES =
  /^(__typename|facts|id|key|fact|code|kind|ruleId|field|inputKey|class|state|row|record|digest|document.*|.*Id|url|column|columns)$/;
/** What a text looks like that no file of texts has. */
const RAW_KEY = /^[a-z][A-Za-z-]*(\.[A-Za-z][\w-]*)+$/;

/** Sentences that are the keys of texts. */
function rawKeys(told: unknown, field = ''): string[] {
  if (typeof told === 'string') return RAW_KEY.test(told) && !CODES.test(field) ? [`${told} (${field})`] : [];
  if (Array.isArray(told)) return told.flatMap((each) => rawKeys(each, field));
  if (told === null || typeof told !== 'object') return [];
  return Object.entries(told).flatMap(([key, value]) => rawKeys(value, key));
}

describe('Of one supplier', () => {
  test('list, desk, page, recruitment, export and pack say the same', () => {
    expect(screens.length).toBeGreaterThan(20);
    expect(screens.flatMap((each) => disagreements(each.name, sayings(each)))).toEqual([]);
  });

  test('none says what another denies, and none shows the key of a text', () => {
    expect(screens.flatMap((each) => denials(each).map((denial) => `${each.name}: ${denial}`))).toEqual([]);
  });
});
