import type { AppliedEntry, Holdings, Lack } from '../purposes/index.ts';
import { numbersOf } from './papers.ts';
import type { IndexLine } from './report.ts';
import type { ReportTexts } from './report-texts.ts';

/** How many subjects a sentence names before it counts the rest. */
const NAMED = 6;

/** What lacks, one sentence for what is the same of several subjects. */
export function lackSentences(
  { lacks }: AppliedEntry,
  naming: Naming,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): IndexLine['lacks'] {
  const together = new Map<string, Lack[]>();
  for (const lack of lacks) {
    const key = [lack.state, lack.reason, lack.fact ?? '', lack.kinds.join(' ')].join('\u0000');
    together.set(key, [...(together.get(key) ?? []), lack]);
  }
  return [...together.values()].map((same) => {
    const [{ reason, fact, kinds }] = same as [Lack, ...Lack[]];
    const papers = numbersOf(
      same.flatMap(({ evidenceId }) => evidenceId ?? []),
      numbers,
    ).map((number) => `E${String(number)}`);
    const kindNames = kinds.map((kind) => texts.say(`purpose.paper.${kind}`)).join(texts.say('report.or'));
    const what = fact === null ? (papers.length > 0 ? papers.join(', ') : kindNames) : (naming.factNames[fact] ?? fact);
    const whom = whomOf(same, naming, texts);
    return {
      code: reason,
      text: texts.say('report.lack', {
        ...{ why: texts.say(`purpose.lack.${reason}`), what, whom },
        ...{ hasWhat: what === '' ? 'no' : 'yes', hasWhom: whom === '' ? 'no' : 'yes' },
      }),
    };
  });
}

/** Of whom or what something lacks, as one text; empty where it is the pack as a whole. */
export function whomOf(lacks: readonly Lack[], naming: Naming, texts: ReportTexts): string {
  const subjects = [...new Set(lacks.flatMap((lack) => subjectName(lack, naming, texts) ?? []))].sort();
  const told = subjects.slice(0, NAMED).join('; ');
  const more = subjects.length - NAMED;
  return more > 0 ? texts.say('report.and-more', { told, more }) : told;
}

/** Names by id, looked up for each of many lacks. */
export interface Naming {
  readonly suppliers: ReadonlyMap<string, string>;
  /** Of sites by their name, of flags by their rule. */
  readonly parts: ReadonlyMap<string, string>;
  readonly factNames: Holdings['factNames'];
}

export function namingOf({ suppliers, sites, flags, factNames }: Holdings): Naming {
  return {
    suppliers: new Map(suppliers.map(({ id, name }) => [id, name])),
    parts: new Map([
      ...sites.map(({ id, name }) => [id, name] as const),
      ...flags.map((flag) => [flag.id, flag.ruleId] as const),
    ]),
    factNames,
  };
}

function subjectName({ subject }: Lack, { suppliers, parts }: Naming, texts: ReportTexts): string | null {
  const supplier = suppliers.get(subject.supplierId ?? '') ?? '';
  switch (subject.kind) {
    case 'scope':
      return null;
    case 'supplier':
      return supplier;
    case 'lot':
      return subject.id;
    case 'site':
    case 'finding':
      return texts.say('report.of-supplier', { supplier, one: parts.get(subject.id ?? '') ?? '' });
  }
}
