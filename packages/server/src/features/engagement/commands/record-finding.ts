import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { recordStatement } from '../../fact/record-statement.ts';
import { lockSupplier, siteKeyOf, statedSite, type StatedSupplier } from '../../fact/stated-supplier.ts';
import { readStatement } from '../../fact/statement.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { assertEngaged } from '../assert-engaged.ts';
import { AuditorHomeReadModel } from '../auditor-home.read-model.ts';
import {
  FINDING_KINDS,
  roundedCount,
  type FindingBasis,
  type FindingKindKey,
  type Indicator,
  type PeopleBand,
} from '../finding-kinds.ts';

export interface FindingInput {
  readonly supplierId: string;
  /** One finding for each; none of them for the supplier as a whole. */
  readonly siteIds: readonly string[];
  readonly kind: FindingKindKey;
  /** Only where the kind leaves it open. */
  readonly indicator: Indicator | null;
  readonly seen: string;
  readonly people: PeopleBand;
  readonly interviews: readonly { readonly language: string; readonly count: number }[];
  readonly announced: boolean;
  readonly basis: FindingBasis;
  /** ISO 8601. */
  readonly visitedOn: string;
  readonly numbersChecked: boolean;
}

const LONGEST_DOCUMENT = 200;
/** Sites of one finding. */
const MOST_SITES = 50;
const LANGUAGE = /^[a-z]{2,3}$/;

/** An auditor records what it found at a supplier of its engagement. The facts that this states are observations with the source audit. */
@Injectable()
export class RecordFinding {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;

  constructor(database: Database, home: AuditorHomeReadModel) {
    this.#database = database;
    this.#home = home;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, engagementId: string, input: FindingInput): Promise<void> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId, buyerTimeZone } = engagement;
    const finding = await this.#database.transaction(organisationId, async (tx) => {
      const place = { ...engagement, auditorOrganisationId: viewer.organisationId };
      const auditorName = await assertEngaged(tx, place, [input.supplierId]);
      const supplier = await lockSupplier(tx, organisationId, input.supplierId);
      const today = dayIn(buyerTimeZone, tx.now);
      const problems = problemsOf(input, today);
      if (problems.length > 0) throw new UserErrors(problems);
      const siteIds = [...new Set(input.siteIds)];
      const keys =
        siteIds.length === 0 ? [siteKeyOf(supplier, null)] : siteIds.map((siteId) => siteKeyOf(supplier, siteId));
      const who = { engagementId, recordedBy: viewer.userId, name: viewer.displayName, auditorName };
      const ids: string[] = [];
      for (const key of keys) ids.push(await writeFinding(tx, organisationId, input, { supplier, key, today, ...who }));
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'finding.received',
        subjectType: 'Supplier',
        subjectId: supplier.id,
        parameters: {
          ...{ engagement: engagementId, finding: ids[0] ?? '', sites: siteIds.length },
          facts: FINDING_KINDS[input.kind].facts.length * keys.length,
        },
      });
      return ids[0] ?? '';
    });
    await this.#database.transaction(viewer.organisationId, (tx) =>
      appendAudit(tx, viewer.organisationId, {
        actorId: viewer.userId,
        verb: 'finding.recorded',
        subjectType: 'Engagement',
        subjectId: engagementId,
        parameters: { finding, sites: new Set(input.siteIds).size },
      }),
    );
  }
}

/** Of what a finding is, and who has found it. */
interface Found {
  readonly supplier: StatedSupplier;
  /** Of the site. */
  readonly key: string;
  /** Of the buyer. */
  readonly today: string;
  readonly engagementId: string;
  readonly recordedBy: string;
  readonly name: string;
  readonly auditorName: string;
}

/** Writes a finding at one site, with the facts that it states. @returns its id */
async function writeFinding(
  tx: Transaction,
  organisationId: string,
  input: FindingInput,
  { supplier, key, today, ...who }: Found,
): Promise<string> {
  const { indicator, facts } = FINDING_KINDS[input.kind];
  const [id = '', ...statements] = await newIds(tx, facts.length + 1);
  const document = `${input.visitedOn}: ${who.name}, ${who.auditorName}`.slice(0, LONGEST_DOCUMENT);
  const site = statedSite(supplier, key);
  for (const [at, { form, values }] of facts.entries()) {
    const said = {
      ...{ values: new Map(Object.entries(values)), declined: false, source: 'audit', assurance: 'documented' },
      ...{ evidenceDate: input.visitedOn, document, note: '', numbersChecked: true },
    };
    const recorded = {
      ...{ id: statements[at] ?? '', supplierId: supplier.id, shownBy: supplier.id, corrects: null },
      recordedBy: who.recordedBy,
    };
    await recordStatement(tx, organisationId, recorded, readStatement(form, said, site, today));
  }
  const interviews = input.interviews.map(({ language, count }) => ({ language, count: roundedCount(count) }));
  await tx.write(
    `INSERT INTO findings (organisation_id, id, engagement_id, supplier_id, site_key, kind, indicator, seen, people, interviews, announced, assurance, visited_on,
       statement_id, recorded_by, recorded_by_name, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'documented', $12, $13, $14, $15, $16)`,
    [
      ...[organisationId, id, who.engagementId, supplier.id, key, input.kind, indicator ?? input.indicator ?? ''],
      ...[input.seen.trim(), input.people, JSON.stringify(interviews), input.announced, input.visitedOn],
      ...[statements[0] ?? null, who.recordedBy, who.name, tx.now],
    ],
  );
  return id;
}

function problemsOf(input: FindingInput, today: string): UserError[] {
  const problems: UserError[] = [];
  // What rests on workers is refused here as in every form, until it can be kept sealed.
  if (input.basis === 'workers') problems.push({ field: 'basis', code: 'SOURCE_SEALED', parameters: {} });
  if (input.seen.trim() === '') problems.push({ field: 'seen', code: 'SEEN_MISSING', parameters: {} });
  problems.push(...problemsOfNote('seen', input.seen, input.numbersChecked));
  if (FINDING_KINDS[input.kind].indicator === null && input.indicator === null)
    problems.push({ field: 'indicator', code: 'INDICATOR_MISSING', parameters: {} });
  if (input.siteIds.length > MOST_SITES)
    problems.push({ field: 'siteIds', code: 'FINDING_SITES', parameters: { most: MOST_SITES } });
  if (input.visitedOn > today) problems.push({ field: 'visitedOn', code: 'DAY_IN_FUTURE', parameters: { day: today } });
  if (input.interviews.some(({ language, count }) => !LANGUAGE.test(language) || count < 0 || count > 100_000))
    problems.push({ field: 'interviews', code: 'INTERVIEWS_UNREADABLE', parameters: {} });
  return problems;
}
