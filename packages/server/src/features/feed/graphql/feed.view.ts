import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { countryOf } from '../../portfolio/row-words.ts';
import type { LabelKey } from '../../risk/risk.types.ts';
import type { Digest } from '../digest.read-model.ts';
import type { ChangedSupplier, FeedChoice, FeedLine, ToldEntry } from '../feed.read-model.ts';
import type { FeedFilter } from '../feed-filter.ts';
import { readerOf } from '../readers.ts';
import type { DigestType } from './digest.types.ts';
import type {
  ChangedSupplierType,
  FeedChoicesType,
  FeedFilterInput,
  FeedLineType,
  TimelineEntryType,
} from './feed.types.ts';

/** The filter as the read-model takes it: a list without a value is none. */
export function feedFilterOf(input: FeedFilterInput | null | undefined): FeedFilter {
  const { show, topics, since, unread, lanes, countries, sectors } = input ?? {};
  const given = Object.entries({ lanes, countries, sectors }).filter(([, values]) => (values?.length ?? 0) > 0);
  return {
    show: show ?? 'all',
    topics: topics ?? [],
    since: since ?? null,
    unread: unread ?? false,
    suppliers: Object.fromEntries(given),
  };
}

export function changedSupplierView(row: ChangedSupplier, { locale }: Viewer, say: Say): ChangedSupplierType {
  return {
    ...row,
    supplierId: toGlobalId('Supplier', row.supplierId),
    label: row.label as LabelKey,
    country: countryOf(row.country, locale)?.name ?? '',
    lane: say(`facet.lane.${row.lane}`),
    lines: row.lines.map((line) => lineView(line, say, locale)),
  };
}

function lineView({ entry, net, unread }: FeedLine, say: Say, locale: string): FeedLineType {
  return {
    id: `${entry.source} ${entry.id}`,
    at: entry.at,
    topic: entry.topic as FeedLineType['topic'],
    text: net === null ? textOf(entry, say, locale) : netText(entry, net, say),
    // What people propose and decide is ordered by how grave it is, but makes nothing worse.
    worse: entry.gravity > 0 && net !== 'back' && entry.topic !== 'decision',
    unread,
    ...(entry.topic === 'label' && net === null ? labelsOf(entry) : { labelBefore: null, labelAfter: null }),
    actor: actorOf(entry, say),
  };
}

function netText({ topic, ruleId, labelAfter }: ToldEntry, net: 'back' | 'again', say: Say): string {
  if (topic === 'label') return say('feed.net.label', { label: say(`label.${labelAfter}`) });
  return say(`feed.net.${topic}.${net}`, { title: say(`rule.${ruleId}.title`) });
}

function textOf(entry: ToldEntry, say: Say, locale: string): string {
  return readerOf(entry.source).text(entry, say, locale);
}

function labelsOf({ labelBefore, labelAfter }: ToldEntry): Pick<FeedLineType, 'labelBefore' | 'labelAfter'> {
  return { labelBefore: (labelBefore || null) as LabelKey | null, labelAfter: (labelAfter || null) as LabelKey | null };
}

function actorOf({ actorId, actor }: ToldEntry, say: Say): FeedLineType['actor'] {
  return actorId === null ? null : personView(actor, say);
}

export function timelineEntryView(entry: ToldEntry, say: Say, locale: string): TimelineEntryType {
  const movesLabel = entry.source === 'methodology' || entry.topic === 'label';
  return {
    id: `${entry.source} ${entry.id}`,
    at: entry.at,
    group: readerOf(entry.source).group,
    text: textOf(entry, say, locale),
    ...(movesLabel && entry.labelBefore !== entry.labelAfter
      ? labelsOf(entry)
      : { labelBefore: null, labelAfter: null }),
    isMethodology: entry.source === 'methodology',
    actor: actorOf(entry, say),
    importId: entry.importId === null ? null : toGlobalId('Import', entry.importId),
  };
}

export function digestView(digest: Digest | null, say: Say, locale: string): DigestType | null {
  if (digest === null) return null;
  const { every, nextAt, problem } = digest;
  const { show, topics, suppliers } = digest.filter;
  const { lanes = [], countries = [], sectors = [] } = suppliers;
  const filters = [
    ...lanes.map((lane) => say(`facet.lane.${lane}`)),
    ...countries.map((code) => countryOf(code, locale)?.name ?? say('facet.unknown')),
    ...sectors.map((key) => (key === '' ? say('facet.unknown') : say(`sector.${key}`))),
  ];
  return { every, show, topics, filters, nextAt, problem: problem && say(`mail.problem.${problem}`) };
}

export function choicesView(choices: readonly FeedChoice[], say: Say, locale: string): FeedChoicesType {
  const of = (facet: FeedChoice['facet'], name: (value: string) => string): NamedKeyType[] =>
    choices
      .filter((choice) => choice.facet === facet)
      .map(({ value }) => ({ key: value, name: name(value) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  return {
    lanes: of('lane', (lane) => say(`facet.lane.${lane}`)),
    countries: of('country', (code) => countryOf(code, locale)?.name ?? say('facet.unknown')),
    sectors: of('sector', (key) => (key === '' ? say('facet.unknown') : say(`sector.${key}`))),
  };
}
