import type { FieldPolicy, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** How answers that overlap are kept together in the cache of one organisation. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      // Each place of the list is kept by itself.
      suppliers: { merge: false },
      // One queue, however many rows of it are asked for.
      desk: { keyArgs: ['filter'], merge: false },
      imports: relayStylePagination(),
      importRecords: relayStylePagination(['importId', 'tile']),
      importProblems: relayStylePagination(['importId', 'code']),
      importRejections: relayStylePagination(['importId']),
      jobRuns: relayStylePagination(['states', 'mine']),
      evidenceLibrary: relayStylePagination(['filter']),
      auditEntries: relayStylePagination(['filter']),
      accessEntries: relayStylePagination(['filter']),
      flagList: relayStylePagination(['list']),
      feed: pagesWithHead(['filter']),
      timeline: pagesWithHead(['supplierId', 'groups']),
      // A new page of questions replaces the old one: answered questions leave the list.
      reviewQuestions: { keyArgs: ['kind', 'importId', 'supplierId'], merge: false },
      supplierRequests: relayStylePagination(['list', 'supplierId']),
      activeJobRuns: { merge: false },
    },
  },
  // These have no id, and pages ask for different parts of them: what one asked for stays when another is read.
  AnswersKnown: { merge: true },
  AssessmentView: { merge: true },
  AuditorHome: { merge: true },
  EngagementForm: { merge: true },
  EngagementScope: { merge: true },
  Engagements: { merge: true },
  EvidenceChoices: { merge: true },
  EvidenceForm: { merge: true },
  FlagCounts: { merge: true },
  FlagResponse: { merge: true },
  ImportCounts: { merge: true },
  LabourAgentList: { merge: true },
  PackList: { merge: true },
  PackPage: { merge: true },
  RecruitmentChoices: { merge: true },
  RequestForm: { merge: true },
  SupplierCorridors: { merge: true },
  Viewer: { merge: true },
  // Each list of what changed has its own lines of a supplier: those of its filter.
  ChangedSupplier: { keyFields: false },
  FeedLine: { keyFields: false },
  TimelineEntry: { keyFields: false },
  // A flag can be in two lists, with the day that each is about.
  FlagListRow: { keyFields: false },
  // A flag's id is only its place within one assessment, so flags are not cached on their own.
  Flag: { keyFields: false },
};

/** The pages of a list of which only the first one brings counts and the like: they stay when further pages come. */
function pagesWithHead(keyArgs: string[]): FieldPolicy<Connection> {
  const pages = relayStylePagination(keyArgs) as FieldPolicy<Connection>;
  const { merge } = pages;
  if (typeof merge !== 'function') return pages;
  return {
    ...pages,
    merge: (existing, incoming, options) => {
      const merged = merge(existing, incoming, options);
      const isFurther = typeof options.args?.['after'] === 'string';
      return isFurther ? { ...merged, ...existing, edges: merged.edges, pageInfo: merged.pageInfo } : merged;
    },
  };
}

interface Connection {
  readonly edges: unknown;
  readonly pageInfo: unknown;
}
