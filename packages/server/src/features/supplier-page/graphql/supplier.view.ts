import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { decisionView } from '../../decision/decision.view.ts';
import { isPreferable } from '../../fact/preferable.ts';
import { personView } from '../../person/person.view.ts';
import { countryOf } from '../../portfolio/row-words.ts';
import { supplierRowView } from '../../portfolio/supplier-row.view.ts';
import { changeText } from '../../risk/change-text.ts';
import { composeDossier } from '../../supplier/compose-dossier.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { assessmentView } from '../parts/assessment-view.ts';
import { controlTopics } from '../parts/control-topics.ts';
import { factRows, type FactRow } from '../parts/fact-rows.ts';
import { corridorViews, siteViews } from '../parts/sites.ts';
import type { ChangeRecord, KnownName, SupplierPage } from '../supplier-page.read-model.ts';
import type { AssessmentViewType } from './assessment.types.ts';
import type { ControlTopicType } from './control.types.ts';
import type { FactRowType } from './fact.types.ts';
import type { CorridorType, MoveType, SiteType, SupplierType } from './supplier.types.ts';

/** Lines beside the result; the timeline has all. */
const MOST_MOVES = 5;

/** When flags became known, from the changes that opened them. */
function openSince({ changes }: SupplierPage): ReadonlyMap<string, Date> {
  const opened = changes.filter(({ kind }) => kind.endsWith('-new'));
  return new Map(
    opened.toReversed().map(({ ruleId, parameters, at }) => [`${ruleId} ${parameters['subjectKey']}`, at]),
  );
}

/** The page for the viewer. */
export function supplierView(page: SupplierPage, viewer: Viewer, say: Say): SupplierType {
  const { locale } = viewer;
  const today = dayIn(viewer.timeZone, page.readAt);
  const wording = { say, locale };
  const inForce = page.assessed?.rows ?? page.observations.filter(({ recordedTo }) => recordedTo === null);
  const dossier = page.assessed?.dossier ?? composeDossier({ id: page.id, name: page.name }, inForce, page.preferences);
  const decisions = page.decisions.map((row) => decisionView(row, viewer, say));
  const namesOf = (kind: KnownName['kind']): string[] =>
    page.names.flatMap((each) => (each.kind === kind ? [each.name] : []));
  return {
    id: toGlobalId('Supplier', page.id),
    name: page.name,
    localName: namesOf('local')[0] ?? null,
    otherNames: [...namesOf('name').filter((name) => name !== page.name), ...namesOf('other')],
    parent: namesOf('parent')[0] ?? null,
    identifiers: page.identifiers.map(({ scheme, value }) => ({ scheme, name: say(`scheme.${scheme}`), value })),
    country: countryOf(page.country, locale),
    state: page.state,
    fictional: page.fictional,
    row: page.row === null ? null : supplierRowView(page.row, say, locale),
    assessment: assessmentOf(page, viewer, say),
    withheld: page.withheld,
    reassessing: page.reassessing || (page.assessed?.isNewer ?? false),
    sites: siteViews(dossier, wording).map(({ key, country, siteType, ...site }): SiteType => ({
      ...site,
      id: toGlobalId('Site', inForce.find(({ siteKey }) => siteKey === key)?.siteId ?? page.id),
      country: countryOf(country ?? '', locale),
      siteType: siteType === null ? null : { key: siteType, name: say(`choice.${siteType}`) },
    })),
    facts: factRows(page.observations, page.imports, page.name, page, wording).map((row) =>
      factRowView(row, page, viewer, say),
    ),
    controls: controlsOf(page, viewer, wording),
    moves: page.changes.slice(0, MOST_MOVES).map((change) => moveView(change, say)),
    decisions,
    openDecisions: (['held', 'proposed'] as const).flatMap((open) => decisions.filter(({ state }) => state === open)),
    openProposal: decisions.find(({ state }) => state === 'proposed') ?? null,
    decisionInForce:
      decisions.find(({ state, until }) => state === 'in-force' && (until === null || until >= today)) ?? null,
    corridors: corridorViews(dossier, inForce, wording).map(({ origin, destination, ...corridor }): CorridorType => ({
      ...corridor,
      origin: countryOf(origin, locale),
      destination: countryOf(destination ?? '', locale),
    })),
    answeredRequestId: requestId(page.answeredRequestId, viewer),
    openQuestions: page.openQuestions,
    untold: page.untold.map(({ kind, text, other, answeredAt, answeredBy }) => ({
      text: say(`review.untold.${kind}`, { text, other }),
      answeredAt,
      answeredBy: personView(answeredBy, say),
    })),
    asOf: page.asOf,
    viewerCanRecordDecision: may(viewer, 'decision.record'),
    viewerCanProposeDecision: may(viewer, 'decision.propose'),
  };
}

function moveView(change: ChangeRecord, say: Say): MoveType {
  const { at, kind } = change;
  // A flag that came or went is told as such: the label that it moved is a change of its own.
  const isMove = kind === 'band' || kind === 'methodology';
  return {
    at,
    kind,
    text: changeText(change, say),
    labelBefore: (isMove && change.labelBefore) || null,
    labelAfter: (isMove && change.labelAfter) || null,
  };
}

/** Null for those who may not read answers. */
function requestId(id: string | null, viewer: Viewer): string | null {
  return id !== null && may(viewer, 'request.read') ? toGlobalId('Request', id) : null;
}

function controlsOf({ assessed, requests }: SupplierPage, viewer: Viewer, wording: Wording): ControlTopicType[] {
  if (assessed === null) return [];
  const { assessment, rows, basis } = assessed;
  return controlTopics(assessment, rows, { asOf: basis.asOf, requests, wording }).map(({ answers, ...topic }) => ({
    ...topic,
    answers: answers.map((answer) => ({ ...answer, requestId: requestId(answer.requestId, viewer) })),
  }));
}

function factRowView(row: FactRow, { imports, requests }: SupplierPage, viewer: Viewer, say: Say): FactRowType {
  const { importId, preference, handFact } = row;
  const records = may(viewer, 'fact.record');
  return {
    ...row,
    observationId: toGlobalId('Observation', row.observationId),
    viewerCanPrefer: records && row.inForce && !row.preferred && row.others > 0 && isPreferable(row.key),
    preference:
      preference === null
        ? null
        : {
            ...preference,
            id: toGlobalId('FactPreference', preference.id),
            reason: say(`fact.reason.${preference.reason}`),
            madeBy: personView(preference.madeBy, say),
            viewerCanEnd: records,
          },
    handFact:
      handFact === null
        ? null
        : {
            ...handFact,
            id: toGlobalId('HandFact', handFact.id),
            recordedBy: personView(handFact.recordedBy, say),
            endedBy: handFact.endedAt === null ? null : personView(handFact.endedBy, say),
            viewerCanChange: records && handFact.endedAt === null && row.inForce,
          },
    importId: importId === null ? null : toGlobalId('Import', importId),
    requestId: requestId(requests.get(row.submissionId ?? '') ?? null, viewer),
    fileName: imports.find(({ id }) => id === importId)?.fileName ?? null,
  };
}

function assessmentOf(page: SupplierPage, { locale }: Viewer, say: Say): AssessmentViewType | null {
  if (page.assessed === null) return null;
  const { assessment, dossier, details, basis, assessedAt, engine, editions, lists } = page.assessed;
  const frame = {
    dossier,
    controls: details.controls ?? [],
    asOf: basis.asOf,
    methodology: basis.methodology,
    engine,
    editions,
    lists,
    assessedAt,
    openSince: openSince(page),
    untold: page.untold,
  };
  return assessmentView(assessment, frame, { say, locale });
}
