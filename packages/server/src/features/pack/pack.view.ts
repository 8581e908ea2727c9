import { toGlobalId } from '../../platform/graphql/ids.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { Say } from '../../platform/text/texts.ts';
import { jobRunView } from '../job/job-run.view.ts';
import { personView } from '../person/person.view.ts';
import { siteName } from './contents/held.ts';
import type { PackSite } from './contents/sites.ts';
import { MOST_LINK_DAYS, WAITS_FOR_RELEASE } from './pack-rules.ts';
import type { PackPreview } from './pack-preview.read-model.ts';
import type { PackPage, PackRow } from './pack.read-model.ts';
import type { PackContentsType } from './pack-contents.types.ts';
import type { PackPageType, PackSiteType, PackSupplierType, PackType } from './pack.types.ts';

/** Address at which the viewer's browser fetches a released pack. */
function packAddress({ organisationId }: Viewer, id: string): string {
  return `/files/packs/${toGlobalId('Pack', id)}?organisation=${organisationId}`;
}

const supplierView = (id: string, name: string): PackSupplierType => ({ supplierId: toGlobalId('Supplier', id), name });

export function siteView(site: PackSite, say: Say): PackSiteType {
  return {
    siteId: toGlobalId('Site', site.id),
    name: siteName(site, say),
    supplierId: toGlobalId('Supplier', site.supplierId),
  };
}

/** What a pack holds or would hold, in words. */
export function contentsView({ files, totals, gates, entries }: PackPreview, say: Say): PackContentsType {
  return {
    files: files.map(({ path, title }) => ({ path: `data/${path}`, title })),
    totals,
    gates: gates.map(({ code, state, count }) => ({
      code,
      state,
      text: say(`purpose.gate.${code}.${state}`, { count }),
    })),
    entries: entries.map((entry) => ({ ...entry, title: say(entry.title) })),
  };
}

/** A pack as the viewer sees it, with the actions open to the viewer. */
export function packView(row: PackRow, viewer: Viewer, say: Say): PackType {
  const { scope, contents, state } = row;
  const { goods } = scope;
  const waits = WAITS_FOR_RELEASE.includes(state);
  const isOwn = row.createdById === viewer.userId;
  return {
    ...row,
    id: toGlobalId('Pack', row.id),
    purpose: { code: scope.purpose.key, text: say(`purpose.${scope.purpose.key}`) },
    suppliers: row.suppliers.map(({ id, name }) => supplierView(id, name)),
    sites: row.sites.map((site) => siteView(site, say)),
    products: scope.products,
    chain: goods === undefined ? null : { code: goods.chain, text: say(`pack.chain.${goods.chain}`) },
    lots: goods?.lots ?? [],
    ...{ periodFrom: scope.period.from, periodUntil: scope.period.until, asOf: scope.asOf, recipient: scope.recipient },
    contents: contents === null ? null : contentsView(contents, say),
    refused:
      row.refusedCode === null
        ? null
        : {
            code: row.refusedCode,
            text: say(`pack.refused.${row.refusedCode}`, { subject: row.refusedSubject ?? '' }),
          },
    createdBy: personView(row.createdBy, say),
    engagementId: row.engagementId === null ? null : toGlobalId('Engagement', row.engagementId),
    releasedBy: row.releasedById === null ? null : personView(row.releasedBy, say),
    endedBy: row.endedById === null ? null : personView(row.endedBy, say),
    supersededById: row.supersededBy === null ? null : toGlobalId('Pack', row.supersededBy),
    jobRun: row.jobRun === null ? null : jobRunView(row.jobRun, viewer, say),
    url: state === 'released' ? packAddress(viewer, row.id) : null,
    viewerCanRelease: waits && may(viewer, 'pack.release') && !(row.isProtected && isOwn),
    needsOther: waits && row.isProtected && isOwn,
    viewerCanDiscard: waits && may(viewer, 'pack.build'),
    viewerCanWithdraw: state === 'released' && may(viewer, 'pack.build'),
    viewerCanLink: state === 'released' && may(viewer, 'pack.release'),
  };
}

export function packPageView(page: PackPage, viewer: Viewer, say: Say): PackPageType {
  return {
    pack: packView(page, viewer, say),
    links: page.links.map((link) => {
      const isOpen = page.state === 'released' && link.revokedAt === null && link.expiresAt > page.now;
      return {
        ...link,
        id: toGlobalId('PackLink', link.id),
        madeBy: personView(link.madeBy, say),
        isOpen,
        viewerCanRevoke: isOpen && may(viewer, 'pack.build'),
      };
    }),
    downloads: page.downloads.map(({ recipient, begunAt, endedAt, bytes }) => ({
      recipient: recipient ?? '',
      begunAt,
      isWhole: endedAt !== null && bytes === page.fileBytes,
    })),
    mostLinkDays: MOST_LINK_DAYS,
  };
}
