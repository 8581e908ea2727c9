import { toGlobalId, type NodeType } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { evidenceAddress } from '../evidence-file-route.ts';
import type { EvidenceForm } from '../evidence-form.read-model.ts';
import { paperName } from '../paper-name.ts';
import type { LinkedKind } from '../evidence-rules.ts';
import type { CustodyRow, EvidenceDetail, EvidenceRow, LinkRow } from '../evidence.read-model.ts';
import type { EvidenceFormType } from './evidence-form.types.ts';
import type { CustodyEventType, EvidenceDetailType, EvidenceLinkType, EvidenceType } from './evidence.types.ts';

/** Types of the global ids of what a file hangs on. */
export const SUBJECT_NODES: Readonly<Record<LinkedKind, NodeType>> = {
  supplier: 'Supplier',
  fact: 'HandFact',
  flag: 'Flag',
  decision: 'Decision',
  finding: 'AuditFinding',
};

/** A file as lists show it. */
export function evidenceView(
  viewer: Viewer,
  { id, kind, digest, scan, refusal, addedBy, addedById, suppliers, ...row }: EvidenceRow,
  say: Say,
): EvidenceType {
  return {
    ...row,
    id: toGlobalId('Evidence', id),
    kind: { key: kind, name: paperName(kind, viewer.locale, say) },
    gradeText: say(`evidence.grade.${row.grade}`),
    refusal: refusal === null ? null : { code: refusal, text: say(`evidence.refusal.${refusal}`) },
    sha256: digest,
    isScanned: scan === 'clean',
    addedBy: addedById === null ? null : personView(addedBy, say),
    suppliers: suppliers.map(({ id: supplierId, name }) => ({ id: toGlobalId('Supplier', supplierId), name })),
    address: row.state === 'kept' && row.destroyedAt === null ? evidenceAddress(viewer, id) : null,
  };
}

/** All of one file. */
export function evidenceDetailView(viewer: Viewer, detail: EvidenceDetail, say: Say): EvidenceDetailType {
  const { sites, original, translations, twins, links, custody, head, ...row } = detail;
  const reference = (other: { readonly id: string; readonly name: string; readonly language?: string | null }) => ({
    id: toGlobalId('Evidence', other.id),
    name: other.name,
    language: other.language ?? null,
  });
  return {
    ...evidenceView(viewer, row, say),
    version: row.version,
    lots: [...row.lots],
    steps: row.steps.map((key) => ({ key, name: say(`purpose.step.${key}`) })),
    sites: sites.map(({ id, name }) => ({ id: toGlobalId('Site', id), name })),
    translationOf: original === null ? null : reference(original),
    translations: translations.map(reference),
    sameFiles: twins.map(reference),
    links: links.map((link) => linkView(link, say)),
    custody: custody.map((event) => custodyView(event, say)),
    custodyEnd: head,
  };
}

function linkView({ kind, id, supplierId, supplierName, what }: LinkRow, say: Say): EvidenceLinkType {
  return {
    kind,
    subjectId: toGlobalId(SUBJECT_NODES[kind], id),
    supplierId: toGlobalId('Supplier', supplierId),
    supplierName,
    text: what === null ? null : subjectText(kind, what, say),
  };
}

/** What a subject is, in words. Forms that record a site or a material are no facts of their own. */
function subjectText(kind: LinkedKind, what: string, say: Say): string {
  if (kind === 'flag') return say(`rule.${what}.title`);
  if (kind === 'decision') return say(`decision.kind.${what}`);
  if (kind === 'fact') return say(what.includes('.') ? `fact.${what}` : `fact.form.${what}`);
  if (kind === 'finding') return say(`finding.indicator.${what}`);
  return what;
}

/** What the form of a file offers. */
export function evidenceFormView({ sites, subjects }: EvidenceForm, say: Say): EvidenceFormType {
  return {
    sites: sites.map(({ id, ...site }) => ({ ...site, siteId: toGlobalId('Site', id) })),
    subjects: subjects.flatMap(({ kind, id, what, supplierName, day }) =>
      what === null
        ? []
        : [
            {
              on: kind,
              subjectId: toGlobalId(SUBJECT_NODES[kind], id),
              supplierName,
              text: subjectText(kind, what, say),
              day,
            },
          ],
    ),
  };
}

function custodyView({ actor, actorId, actorRole, action, ...event }: CustodyRow, say: Say): CustodyEventType {
  return {
    ...event,
    role: say(`evidence.actor.${actorRole}`),
    person: actorId === null ? null : personView(actor, say),
    action: { code: action, text: say(`custody.${action}`) },
  };
}
