import type { Observation, SupplierDossier } from '@plumbline/facts';
import type { Flag, Label, SupplierAssessment } from '@plumbline/risk';
import type { ShownAssessment } from '../../risk/recompute-assessment.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { siteTitle } from '../../supplier/site-title.ts';
import { valueText } from './flag-view.ts';
import { fourNumbers, numberOf } from './four-numbers.ts';

/** What can move a result or its label: what people did, what is known of the supplier, what a rule says of that, which tables and lists, which method and engine. */
export type Mover = 'person' | 'fact' | 'rule' | 'edition' | 'version';

/** One thing that is otherwise on the later day. */
export interface MovedThing {
  readonly by: Mover;
  readonly name: string;
  /** The site that it is about; empty for the supplier as a whole. */
  readonly subject: string;
  /** Null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface MovedNumber {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What is otherwise between two results of a supplier. */
export interface Movement {
  readonly labelBefore: Label | null;
  readonly labelAfter: Label | null;
  readonly numbers: readonly MovedNumber[];
  readonly things: readonly MovedThing[];
}

/** A thing of one day, as it is compared. */
interface Told {
  readonly by: Mover;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
}
type Things = ReadonlyMap<string, Told>;

/** Compares two results as they were stored, each with the facts beside it. Null where there was none. What is sealed, and what workers said, is left out. */
export function movementBetween(
  before: ShownAssessment | null,
  after: ShownAssessment | null,
  wording: Wording,
): Movement {
  const [then, since] = [thingsOf(before, wording), thingsOf(after, wording)];
  const keys = [...new Set([...then.keys(), ...since.keys()])];
  return {
    labelBefore: before?.assessment.label ?? null,
    labelAfter: after?.assessment.label ?? null,
    numbers: numbersBetween(before, after, wording),
    things: keys.flatMap((key) => {
      const [was, is] = [then.get(key), since.get(key)];
      const told = is ?? was;
      if (told === undefined || was?.text === is?.text) return [];
      const { by, name, subject } = told;
      return [{ by, name, subject, before: was?.text ?? null, after: is?.text ?? null }];
    }),
  };
}

function numbersBetween(
  before: ShownAssessment | null,
  after: ShownAssessment | null,
  { say }: Wording,
): MovedNumber[] {
  const of = (shown: ShownAssessment | null) =>
    shown === null
      ? []
      : [
          ...fourNumbers(
            shown.assessment,
            { dossier: shown.dossier, controls: shown.details.controls ?? [], asOf: shown.basis.asOf },
            say,
          ),
          { key: 'RESIDUAL', name: say('movement.residual'), value: numberOf(shown.assessment.scores.R) },
        ].map(({ key, name, value }) => ({ key, name, value }));
  const [then, since] = [of(before), of(after)];
  return (since.length === 0 ? then : since).map(({ key, name }) => ({
    key,
    name,
    before: then.find((each) => each.key === key)?.value ?? null,
    after: since.find((each) => each.key === key)?.value ?? null,
  }));
}

function thingsOf(shown: ShownAssessment | null, wording: Wording): Things {
  if (shown === null) return new Map();
  const { assessment, dossier, editions, basis, engine } = shown;
  const { say } = wording;
  return new Map<string, Told>([
    ...factsOf(dossier, wording),
    ...rulesOf(assessment, dossier, wording),
    ...editions.tables.map(({ key, title, edition, date, digest }): [string, Told] => [
      `edition ${key}`,
      // Another digest under the same name is another text of the table.
      {
        by: 'edition',
        name: title,
        subject: '',
        text: say('movement.edition', { edition, date, digest: digest.slice(0, 8) }),
      },
    ]),
    ...editions.lists.map(({ name, edition }): [string, Told] => [
      `list ${name}`,
      { by: 'edition', name, subject: '', text: edition === '' ? say('movement.list') : edition },
    ]),
    ['method', { by: 'version', name: say('movement.method'), subject: '', text: basis.methodology }],
    ['engine', { by: 'version', name: say('movement.engine'), subject: '', text: engine.split(' ')[0] ?? '' }],
  ]);
}

function factsOf(dossier: SupplierDossier, wording: Wording): [string, Told][] {
  const of = (place: string, subject: string, observations: object): [string, Told][] =>
    (Object.values(observations) as Observation[])
      .filter(({ protection, source }) => protection !== 'sealed' && source.kind !== 'worker')
      .map((observation) => [
        `fact ${place} ${observation.fact}`,
        {
          by: 'fact',
          name: wording.say(`fact.${observation.fact}`),
          subject,
          text: valueText(observation, wording) ?? wording.say(`state.${observation.state}`),
        },
      ]);
  return [
    ...of('', '', dossier.observations),
    ...dossier.sites.flatMap((site) => {
      const subject = siteTitle(site, dossier.name);
      return [
        ...of(site.key, subject, site.observations),
        ...site.inputs.flatMap((input) => of(`${site.key} ${input.key}`, subject, input.observations)),
      ];
    }),
  ];
}

function rulesOf(
  { flags, cleared = [] }: SupplierAssessment,
  dossier: SupplierDossier,
  { say }: Wording,
): [string, Told][] {
  const told = (flag: Flag, text: string): [string, Told][] => {
    const { ruleId, subject, protection } = flag;
    if (protection === 'sealed') return [];
    const site = dossier.sites.find(({ key }) => subject.key === key || subject.key.startsWith(`${key}/`));
    const name = say(`rule.${ruleId}.title`);
    return [
      [
        `rule ${ruleId} ${subject.kind} ${subject.key}`,
        { by: 'rule', name, subject: site === undefined ? '' : siteTitle(site, dossier.name), text },
      ],
    ];
  };
  return [
    ...flags.flatMap((flag) =>
      told(
        flag,
        say('movement.flag', {
          severity: flag.severity ?? 'none',
          assurance: flag.assurance,
          response: flag.response?.counts ?? 'nothing',
        }),
      ),
    ),
    ...cleared.flatMap(({ flag }) => told(flag, say('movement.cleared'))),
  ];
}
