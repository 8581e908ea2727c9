import { Injectable } from '@nestjs/common';
import type { SourceGrade } from '@plumbline/evidence';
import { NEVER_IN_A_PACK } from '@plumbline/evidence/purposes';
import { FileRefused, type FileRefusal } from '../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Engaged, type Transaction } from '../../platform/db/transaction.ts';
import type { AskedPage } from '../../platform/drawing/asked-page.ts';
import type { PagePicture } from '../../platform/drawing/draw-in-child.ts';
import { PagePictures } from '../../platform/drawing/page-pictures.ts';
import { DayNotKept, NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { custodyHead } from '../evidence/custody.ts';
import { EvidenceNotesReadModel } from '../evidence/evidence-notes.read-model.ts';
import { notKeptBackSql } from '../evidence/seen-evidence.ts';
import { daysBetween, lastInstantOf } from '../past/days.ts';
import { RedactionRegisterReadModel, registeredRedactions } from '../redaction/redaction-register.read-model.ts';
import { AuditorHomeReadModel, type AuditorEngagementRow } from './auditor-home.read-model.ts';
import type { EngagementKind } from './engagement-rules.ts';

/** A file of the library as an auditor reads it. Of one that was redacted it is told what is told of the redacted file. Days are ISO 8601. */
export interface EngagedEvidenceRow {
  readonly id: string;
  /** As people call it; null for a redacted file, which is called by its kind: its name may name who was blacked out. */
  readonly name: string | null;
  readonly kind: string;
  readonly language: string | null;
  readonly issuer: string;
  readonly covers: string;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly grade: SourceGrade;
  readonly type: FileType;
  readonly bytes: number;
  readonly digest: string;
  readonly addedAt: Date;
  readonly redactionId: string | null;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

/** What an engagement opens of the library. */
export interface EngagedLibrary {
  readonly engagement: AuditorEngagementRow;
  /** Whether the engagement opens evidence at all. */
  readonly isOpened: boolean;
  readonly files: readonly EngagedEvidenceRow[];
  /** End of the custody log of the buyer, now; null where nothing has happened to any file. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
}

/** What can be seen of a file. */
export interface EngagedPreview {
  readonly pages: number | null;
  readonly shape: number | null;
  readonly refusal: FileRefusal | 'table' | 'destroyed' | null;
}

const MOST = 500;
const FIRST_WIDTH = 1200;

/** Row-level security leaves what the engagement opens: kept, for all readers, not about single workers. $3: of one supplier, or of all of the scope. */
const filesSql = `
  SELECT e.id, e.name, e.kind, e.language, e.issuer, e.covers, to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_until, 'YYYY-MM-DD') AS "periodUntil",
    to_char(e.dated_on, 'YYYY-MM-DD') AS "datedOn", to_char(e.valid_until, 'YYYY-MM-DD') AS "validUntil", e.grade, e.type, e.bytes, e.digest, e.added_at AS "addedAt",
    (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('id', s.id, 'name', s.name)), '[]') FROM suppliers s
      WHERE s.organisation_id = $1 AND s.id IN (SELECT l.supplier_id FROM evidence_links l WHERE l.organisation_id = $1 AND l.evidence_id = e.id)) AS suppliers
  FROM evidence e WHERE e.organisation_id = $1 AND e.state = 'kept' AND ${notKeptBackSql('e', '$2')}
    AND (e.destroyed_at IS NULL OR EXISTS (SELECT FROM redactions r WHERE r.organisation_id = $1 AND r.evidence_id = e.id AND r.state = 'approved'))
    AND e.id IN (SELECT l.evidence_id FROM evidence_links l WHERE l.organisation_id = $1 AND ($3::uuid IS NULL OR l.supplier_id = $3))
    AND ($4::uuid IS NULL OR e.id = $4)
  ORDER BY e.added_at DESC, e.id LIMIT ${String(MOST)}`;

/** Files of the library that belong to suppliers of an engagement. What is listed is read as the auditor; bytes are opened once that was read. */
@Injectable()
export class EngagedEvidenceReadModel {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;
  readonly #library: EvidenceNotesReadModel;
  readonly #register: RedactionRegisterReadModel;
  readonly #pictures: PagePictures;

  constructor(
    database: Database,
    home: AuditorHomeReadModel,
    library: EvidenceNotesReadModel,
    register: RedactionRegisterReadModel,
    pictures: PagePictures,
  ) {
    this.#database = database;
    this.#home = home;
    this.#library = library;
    this.#register = register;
    this.#pictures = pictures;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'files of a supplier of an engagement',
        sql: filesSql,
        parameters: [organisationId, '2026-11-24', id, null],
        index: 'evidence_pkey',
        columns: ['organisation_id', 'id'],
      },
    ];
  }

  /** @param asked of one supplier, or of all of the scope; of a past day, or now @throws NotAllowed, NotFound, DayNotKept */
  async library(
    viewer: Viewer,
    engagementId: string,
    asked: { readonly supplierId: string | null; readonly day: string | null },
  ): Promise<EngagedLibrary> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId, buyerTimeZone } = engagement;
    return this.#database.asAuditor(engagedIn(viewer, engagement), async () => {
      const { kinds, since, now, head } = await this.#database.transaction(organisationId, async (tx) => {
        const [running] = await tx.query<{ kinds: readonly EngagementKind[]; since: Date }>(
          'SELECT kinds, past.kept_since() AS since FROM engagements',
        );
        if (running === undefined) throw new NotFound('No engagement that runs has this id');
        return { ...running, now: tx.now, head: await custodyHead(tx, organisationId) };
      });
      const { day, supplierId } = asked;
      const days = daysBetween(since, now, buyerTimeZone);
      if (day !== null && (days === null || day < days.first || day > days.last)) throw new DayNotKept();
      const isOpened = kinds.includes('evidence');
      const asOf = day === null ? null : lastInstantOf(day, buyerTimeZone);
      const today = dayIn(buyerTimeZone, now);
      const files = isOpened
        ? await this.#database.reading(organisationId, asOf, (tx) =>
            filesOf(tx, organisationId, { today, now, supplierId, evidenceId: null }),
          )
        : [];
      return { engagement, isOpened, files, head: isOpened ? head : null };
    });
  }

  /** One file, as it is now. @throws NotAllowed, NotFound */
  async file(
    viewer: Viewer,
    engagementId: string,
    evidenceId: string,
  ): Promise<{ readonly engagement: AuditorEngagementRow; readonly file: EngagedEvidenceRow }> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId, buyerTimeZone } = engagement;
    const [file] = await this.#database.asAuditor(engagedIn(viewer, engagement), () =>
      this.#database.transaction(organisationId, (tx) => {
        const { now } = tx;
        return filesOf(tx, organisationId, { today: dayIn(buyerTimeZone, now), now, supplierId: null, evidenceId });
      }),
    );
    if (file === undefined) throw new NotFound('No evidence has this id');
    return { engagement, file };
  }

  /** A page as a picture: of a redacted file, never of its original. @throws NotAllowed, NotFound, FileRefused */
  async page(viewer: Viewer, engagementId: string, evidenceId: string, asked: AskedPage): Promise<PagePicture | null> {
    const { engagement, file } = await this.file(viewer, engagementId, evidenceId);
    if (file.type === 'xlsx') return null;
    return this.#draw(viewer, engagement, file, asked);
  }

  /** What can be seen of a file that the auditor has just read. */
  async preview(viewer: Viewer, engagement: AuditorEngagementRow, file: EngagedEvidenceRow): Promise<EngagedPreview> {
    if (file.type === 'xlsx') return { pages: null, shape: null, refusal: 'table' };
    try {
      const first = await this.#draw(viewer, engagement, file, { page: 1, width: FIRST_WIDTH });
      if (first === null) return { pages: null, shape: null, refusal: 'empty' };
      return { pages: first.pages, shape: first.height / first.width, refusal: null };
    } catch (error) {
      if (error instanceof FileRefused) return { pages: null, shape: null, refusal: error.refusal };
      // That the auditor may see it has just been settled: its key is gone.
      if (error instanceof NotFound) return { pages: null, shape: null, refusal: 'destroyed' };
      throw error;
    }
  }

  async #draw(
    viewer: Viewer,
    { buyerOrganisationId }: AuditorEngagementRow,
    { id, redactionId, type }: Pick<EngagedEvidenceRow, 'id' | 'redactionId' | 'type'>,
    asked: AskedPage,
  ): Promise<PagePicture | null> {
    const file =
      redactionId === null
        ? await this.#library.find(buyerOrganisationId, id)
        : await this.#register.find(buyerOrganisationId, redactionId);
    return this.#pictures.page(viewer, { ...file, type }, asked);
  }
}

interface Wanted {
  /** Of the buyer. What suppliers no longer share today is not shown, also of a past day. */
  readonly today: string;
  readonly now: Date;
  readonly supplierId: string | null;
  readonly evidenceId: string | null;
}

/** In the transaction of an auditor. A redacted file stands for its original, also on a day before it was made: what was blacked out since is not shown again. */
async function filesOf(
  tx: Transaction,
  organisationId: string,
  { today, now, supplierId, evidenceId }: Wanted,
): Promise<EngagedEvidenceRow[]> {
  const parameters = [organisationId, today, supplierId, evidenceId];
  const rows = await tx.query<Omit<EngagedEvidenceRow, 'redactionId'>>(filesSql, parameters);
  // On a past day a file may have been called a paper of another kind.
  const open = rows.filter(({ kind }) => !NEVER_IN_A_PACK.has(kind));
  const redactions = await registeredRedactions(
    tx,
    organisationId,
    open.map(({ id }) => id),
    now,
  );
  const byFile = new Map(redactions.map((each) => [each.evidenceId, each]));
  return open.map((row) => {
    const each = byFile.get(row.id);
    if (each === undefined) return { ...row, redactionId: null };
    const { redactionId, type, bytes, derivativeSha256: digest } = each;
    return { ...row, name: null, redactionId, type, bytes, digest };
  });
}

function engagedIn({ organisationId }: Viewer, { id, buyerOrganisationId }: AuditorEngagementRow): Engaged {
  return { organisationId: buyerOrganisationId, engagementId: id, auditorOrganisationId: organisationId };
}
