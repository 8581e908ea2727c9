/** What one person and one organisation may have at the same time. */
export interface Quota {
  readonly what: string;
  readonly unit: 'number' | 'bytes';
  readonly person: number;
  readonly organisation: number;
  /** Seconds after which another try can succeed even if nobody makes room. */
  readonly retryAfter: number;
}

const megabyte = 1024 ** 2;
const gigabyte = 1024 ** 3;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * All limits on how much is held at the same time. The table `quotas` can override them for an organisation (docs/guides/operate.md), except for
 * drawings, sockets and watches, which each process counts by itself. The sentences are in `locales/en.json`.
 */
export const QUOTAS = {
  openUploads: {
    what: 'Uploads that were begun and are not finished',
    ...{ unit: 'number', person: 10, organisation: 50, retryAfter: day },
  },
  openUploadBytes: {
    what: 'Bytes that these uploads announced',
    ...{ unit: 'bytes', person: 1000 * megabyte, organisation: 4 * gigabyte, retryAfter: day },
  },
  keptUploads: {
    what: 'Uploaded files that are kept',
    ...{ unit: 'number', person: 500, organisation: 2_000, retryAfter: day },
  },
  keptUploadBytes: {
    what: 'Bytes of these files',
    ...{ unit: 'bytes', person: 10 * gigabyte, organisation: 40 * gigabyte, retryAfter: day },
  },
  runningExports: {
    what: 'Exports that are being written or wait for it',
    ...{ unit: 'number', person: 3, organisation: 10, retryAfter: minute },
  },
  keptExports: {
    what: 'Exports that can be downloaded',
    ...{ unit: 'number', person: 50, organisation: 200, retryAfter: hour },
  },
  savedViews: {
    what: 'Views of the list of suppliers that are kept',
    ...{ unit: 'number', person: 100, organisation: 2_000, retryAfter: day },
  },
  runningImports: {
    what: 'Imports that are being checked, written or undone',
    ...{ unit: 'number', person: 5, organisation: 20, retryAfter: minute },
  },
  invitations: {
    what: 'Invitations of the last 24 hours',
    ...{ unit: 'number', person: 100, organisation: 300, retryAfter: hour },
  },
  labourAgents: {
    what: 'Labour agents that were ever recorded',
    ...{ unit: 'number', person: 5_000, organisation: 5_000, retryAfter: day },
  },
  corridors: {
    what: 'Recruitment corridors that were ever recorded',
    ...{ unit: 'number', person: 20_000, organisation: 20_000, retryAfter: day },
  },
  handFacts: {
    what: 'Facts by hand that were ever recorded, corrections too',
    ...{ unit: 'number', person: 50_000, organisation: 50_000, retryAfter: day },
  },
  remedyRecords: {
    what: 'Responses to findings and lines of remedy ledgers that were ever recorded',
    ...{ unit: 'number', person: 50_000, organisation: 50_000, retryAfter: day },
  },
  flagActs: {
    what: 'Acts on flags that were ever recorded',
    ...{ unit: 'number', person: 100_000, organisation: 100_000, retryAfter: day },
  },
  requests: {
    what: 'Requests to suppliers of the last 24 hours',
    ...{ unit: 'number', person: 2_000, organisation: 5_000, retryAfter: hour },
  },
  returns: {
    what: 'Returns of answers to suppliers of the last 24 hours',
    ...{ unit: 'number', person: 500, organisation: 2_000, retryAfter: hour },
  },
  savedAnswers: {
    what: 'Answers to one request that were ever saved, earlier ones too',
    ...{ unit: 'number', person: 20_000, organisation: 200_000, retryAfter: day },
  },
  evidenceFiles: {
    what: 'Files with the answers to one request',
    ...{ unit: 'number', person: 60, organisation: 300, retryAfter: day },
  },
  evidenceFileBytes: {
    what: 'Bytes of these files',
    ...{ unit: 'bytes', person: 300 * megabyte, organisation: 1500 * megabyte, retryAfter: day },
  },
  runningPacks: {
    what: 'Evidence packs that are being built or signed',
    ...{ unit: 'number', person: 3, organisation: 10, retryAfter: minute },
  },
  keptPacks: {
    what: 'Evidence packs that are kept',
    ...{ unit: 'number', person: 500, organisation: 2_000, retryAfter: day },
  },
  keptPackBytes: {
    what: 'Bytes of these packs',
    ...{ unit: 'bytes', person: 100 * gigabyte, organisation: 200 * gigabyte, retryAfter: day },
  },
  packLinks: {
    what: 'Links to packs that are open',
    ...{ unit: 'number', person: 500, organisation: 2_000, retryAfter: day },
  },
  evidence: {
    what: 'Files that people have added to the library',
    ...{ unit: 'number', person: 20_000, organisation: 50_000, retryAfter: day },
  },
  evidenceBytes: {
    what: 'Bytes of these files',
    ...{ unit: 'bytes', person: 20_000 * megabyte, organisation: 50_000 * megabyte, retryAfter: day },
  },
  drawings: {
    what: 'Pages of files that one process draws, or that wait for it',
    ...{ unit: 'number', person: 12, organisation: 40, retryAfter: 5 },
  },
  sockets: {
    what: 'Live connections of one process',
    ...{ unit: 'number', person: 20, organisation: 300, retryAfter: minute },
  },
  watches: {
    what: 'Subscriptions of one process. Beyond them the person with most loses the oldest',
    ...{ unit: 'number', person: 50, organisation: 600, retryAfter: minute },
  },
} as const satisfies Readonly<Record<string, Quota>>;

export type QuotaName = keyof typeof QUOTAS;

/** The quotas that a person is told about. Too many watches only end the oldest one. */
export type SaidQuota = Exclude<QuotaName, 'watches'>;
