import {
  claimsOf,
  toldPeople,
  type Claim,
  type HeldFact,
  type HeldSupplier,
  type Holdings,
  type ToldCount,
} from '../purposes/index.ts';
import { numbersOf } from './papers.ts';
import type { ReportClaim, ReportFact, SupplierChapter } from './report.ts';
import { recordedText } from './recorded-text.ts';
import type { ReportTexts } from './report-texts.ts';

/** One chapter a supplier, by name. */
export function supplierChapters(
  holdings: Holdings,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): readonly SupplierChapter[] {
  const claims = bySupplier(claimsOf(holdings));
  const ofSupplier = partsOf(holdings);
  return holdings.suppliers
    .map((supplier) => {
      const own = ofSupplier(supplier.id);
      return {
        id: supplier.id,
        name: supplier.name,
        about: aboutOf(supplier, own, texts),
        assessment: assessmentOf(supplier, texts),
        claims: (claims.get(supplier.id) ?? []).map((claim) => reportClaim(claim, own, numbers, texts)),
        facts: own.facts
          .filter(({ state }) => state !== 'NOT_ASKED')
          .map((fact) => reportFact(fact, own, numbers, texts))
          .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
        unknown: unknownOf(own, texts),
      };
    })
    .toSorted((one, other) => (`${one.name}\u0000${one.id}` < `${other.name}\u0000${other.id}` ? -1 : 1));
}

function bySupplier<T extends { readonly supplierId: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, ({ supplierId }) => supplierId);
}

type Part = Pick<Holdings, 'sites' | 'facts' | 'flags' | 'gaps' | 'decisions' | 'remedies'>;

/** What belongs to each supplier. */
function partsOf({ sites, facts, flags, gaps, decisions, remedies }: Part): (supplierId: string) => Part {
  const of = {
    ...{ sites: bySupplier(sites), facts: bySupplier(facts), flags: bySupplier(flags), gaps: bySupplier(gaps) },
    ...{ decisions: bySupplier(decisions), remedies: bySupplier(remedies) },
  };
  return (id) => ({
    sites: of.sites.get(id) ?? [],
    facts: of.facts.get(id) ?? [],
    flags: of.flags.get(id) ?? [],
    gaps: of.gaps.get(id) ?? [],
    decisions: of.decisions.get(id) ?? [],
    remedies: of.remedies.get(id) ?? [],
  });
}

function orderOf({ key, site, record }: ReportFact): string {
  return [key, site ?? '', record ?? ''].join('\u0000');
}

function aboutOf({ country, role }: HeldSupplier, { sites }: Part, texts: ReportTexts): string {
  const own = sites
    .map(({ name, place }) => (place === null ? name : texts.say('report.site-in', { site: name, place })))
    .sort();
  const parts = [
    country === null ? texts.say('report.no-country') : texts.country(country),
    ...(role === null ? [] : [role.text]),
    own.length === 0 ? texts.say('report.no-site') : own.join('; '),
  ];
  return parts.join(' · ');
}

function assessmentOf({ assessment }: HeldSupplier, texts: ReportTexts): SupplierChapter['assessment'] {
  if (assessment === null) return null;
  const { id, on, label, methodology, score, range, confidence, lane } = assessment;
  const numbers = {
    ...{ score: score ?? '', hasScore: score === null ? 'no' : 'yes', hasRange: range === null ? 'no' : 'yes' },
    ...{ low: range?.low ?? '', high: range?.high ?? '' },
  };
  const said = { label: label.text, day: texts.day(on), methodology, confidence: confidence.text, lane: lane.text };
  const text = `${texts.say('report.assessment', { ...said, ...numbers })} ${recordedText(assessment, texts)}`;
  return { id, label: label.code, text };
}

function reportClaim(claim: Claim, own: Part, numbers: ReadonlyMap<string, number>, texts: ReportTexts): ReportClaim {
  return {
    ...{ kind: claim.kind, code: claim.said.code, text: claim.said.text, record: claim.record },
    note: noteOf(claim, own, texts),
    papers: numbersOf(claim.evidence, numbers),
  };
}

/** What belongs beside a statement: how sure it is, what was done, when. */
function noteOf({ kind, record }: Claim, { flags, decisions, remedies, sites }: Part, texts: ReportTexts): string {
  const parts: (string | null | undefined)[] = [];
  const flag = kind === 'flag' ? flags.find(({ id }) => id === record) : undefined;
  if (flag !== undefined) {
    parts.push(flag.ruleId, sites.find(({ id }) => id === flag.siteId)?.name, flag.severity?.text, flag.assurance.text);
    parts.push(
      flag.ilo.join(' '),
      flag.evidenceDate === null ? null : texts.day(flag.evidenceDate),
      flag.response?.text,
    );
    parts.push(flag.state === 'OPEN' ? null : texts.say(`report.flag.${flag.state}`));
    parts.push(flag.class === 'INHERENT' ? texts.say('report.flag.context') : null);
  }
  const decision = kind === 'decision' ? decisions.find(({ id }) => id === record) : undefined;
  if (decision !== undefined) {
    parts.push(
      texts.say('report.decision'),
      decision.state.text,
      decision.decidedOn === null ? null : texts.day(decision.decidedOn),
    );
    parts.push(decision.reason, decision.conditions);
    parts.push(decision.until === null ? null : texts.say('report.until', { day: texts.day(decision.until) }));
  }
  const remedy = kind === 'remedy' ? remedies.find(({ id }) => id === record) : undefined;
  if (remedy !== undefined) {
    parts.push(texts.say('report.remedy'), remedy.state.text);
    parts.push(remedy.dueOn === null ? null : texts.say('report.due', { day: texts.day(remedy.dueOn) }));
    parts.push(remedy.doneOn === null ? null : texts.say('report.done', { day: texts.day(remedy.doneOn) }));
  }
  return parts.filter((part) => part != null && part !== '').join(' · ');
}

function reportFact(
  fact: HeldFact,
  { sites }: Part,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): ReportFact {
  const { evidenceDate, source } = fact;
  const note = [
    source?.text ?? texts.say('report.not-said'),
    evidenceDate === null ? texts.say('report.no-day') : texts.day(evidenceDate),
  ];
  return {
    key: fact.fact.code,
    site: sites.find(({ id }) => id === fact.siteId)?.name ?? null,
    name: fact.fact.text,
    value: valueOf(fact, texts),
    note: note.join(' · '),
    isStale: fact.isStale,
    record: fact.id,
    papers: numbersOf(fact.evidence, numbers),
  };
}

function valueOf({ state, value, people }: HeldFact, texts: ReportTexts): string {
  if (state !== 'KNOWN') return texts.say(`report.fact.${state}`);
  if (people === null) return value ?? texts.say('report.fact.UNKNOWN');
  const told = toldPeople(people);
  if (told.count.kind === 'not-told') return texts.say('report.not-told');
  if (told.of.kind === 'not-told') return countText(told.count, texts);
  return texts.say('report.people', { count: told.count.count, of: told.of.count });
}

/** A number of people as it may be told. */
export function countText(told: ToldCount, texts: ReportTexts): string {
  return told.kind === 'about' ? texts.say('report.about', { count: told.count }) : texts.say('report.not-told');
}

/** What is not known, with the sites that do not tell it where others do: those stand among the facts of the chapter. What all tell is wanted more closely. */
function unknownOf({ gaps, facts, sites }: Part, texts: ReportTexts): readonly string[] {
  const ordered = gaps.toSorted((one, other) => other.rules - one.rules || (one.fact.code < other.fact.code ? -1 : 1));
  const known = new Set(
    facts.filter(({ state }) => state === 'KNOWN').map(({ fact, siteId }) => `${fact.code} ${siteId ?? ''}`),
  );
  const nameOf = ({ fact }: Part['gaps'][number]): string => {
    const without = sites.filter(({ id }) => !known.has(`${fact.code} ${id}`));
    if (without.length === sites.length) return fact.text;
    if (without.length === 0) return texts.say('report.unknown-closer', { name: fact.text });
    return texts.say('report.unknown-at', { name: fact.text, sites: without.map(({ name }) => name).join(', ') });
  };
  return [...new Set(ordered.map(nameOf))];
}
