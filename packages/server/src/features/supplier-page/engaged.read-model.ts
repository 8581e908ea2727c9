import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import { DayNotKept, NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { askedAndFound, type AskedAndFound } from '../engagement/asked-and-found.ts';
import { AuditorHomeReadModel, type AuditorEngagementRow } from '../engagement/auditor-home.read-model.ts';
import { daysBetween, lastInstantOf, type Days } from '../past/days.ts';
import type { PortfolioRow } from '../portfolio/portfolio-row.ts';
import { orderOf } from '../portfolio/supplier-order.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { SupplierPageReadModel, type PagePart, type SupplierPage } from './supplier-page.read-model.ts';

/** Read at a time; a scope has a few such pages at most. */
const PAGE = 200;

/** All but what only the buyer can answer. */
const PARTS: readonly PagePart[] = ['assessed', 'facts', 'changes', 'decisions'];

/** What stands beside everything that an auditor reads. */
export interface EngagedReading {
  readonly engagement: AuditorEngagementRow;
  /** Past days that can be chosen; null before the first has ended. */
  readonly days: Days;
  /** The auditor as a reader of the buyer: nothing but reading, in the buyer's zone. */
  readonly reader: Viewer;
}

export interface EngagedSuppliers extends EngagedReading, AskedAndFound {
  readonly rows: readonly PortfolioRow[];
}

export interface EngagedSupplierPage extends EngagedReading {
  readonly page: SupplierPage;
}

/** What an auditor reads of a buyer. */
@Injectable()
export class EngagedReadModel {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;
  readonly #suppliers: SuppliersReadModel;
  readonly #pages: SupplierPageReadModel;

  constructor(
    database: Database,
    home: AuditorHomeReadModel,
    suppliers: SuppliersReadModel,
    pages: SupplierPageReadModel,
  ) {
    this.#database = database;
    this.#home = home;
    this.#suppliers = suppliers;
    this.#pages = pages;
  }

  /** The suppliers of the scope, those first that come first for the buyer. @param day of the buyer's zone, null for now @throws NotFound, NotAllowed, DayNotKept */
  async suppliers(viewer: Viewer, engagementId: string, day: string | null): Promise<EngagedSuppliers> {
    return this.#reading(viewer, engagementId, day, async (reader, asOf) => {
      const rows: PortfolioRow[] = [];
      for (let after: string | null = null, more = true; more;) {
        const request = { filter: {}, order: orderOf(), first: PAGE, after };
        const { page } = await this.#suppliers.list(reader, request, asOf);
        rows.push(...page.rows.map(({ node }) => node));
        after = page.rows.at(-1)?.cursor ?? null;
        more = page.hasNextPage;
      }
      const { organisationId } = reader;
      const asked = await this.#database.transaction(organisationId, (tx) =>
        askedAndFound(tx, organisationId, engagementId),
      );
      return { rows, ...asked };
    });
  }

  /** The page of a supplier of the scope. @throws NotFound, NotAllowed, DayNotKept */
  async supplier(
    viewer: Viewer,
    engagementId: string,
    asked: { readonly supplierId: string; readonly day: string | null },
  ): Promise<EngagedSupplierPage> {
    return this.#reading(viewer, engagementId, asked.day, async (reader, asOf) => ({
      page: await this.#pages.page(reader, asked.supplierId, PARTS, asOf),
    }));
  }

  async #reading<Read extends object>(
    viewer: Viewer,
    engagementId: string,
    day: string | null,
    read: (reader: Viewer, asOf: Date) => Promise<Read>,
  ): Promise<EngagedReading & Read> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId, buyerName, buyerTimeZone } = engagement;
    const reader: Viewer = {
      ...viewer,
      organisationId: buyerOrganisationId,
      organisationName: buyerName,
      organisationKind: 'buyer',
      timeZone: buyerTimeZone,
      roles: new Set(['viewer']),
    };
    const engaged = { organisationId: buyerOrganisationId, engagementId, auditorOrganisationId: viewer.organisationId };
    return this.#database.asAuditor(engaged, async () => {
      const { days, now } = await this.#database.transaction(buyerOrganisationId, async (tx) => {
        const [running] = await tx.query<{ since: Date }>('SELECT past.kept_since() AS since FROM engagements');
        if (running === undefined) throw new NotFound('No engagement that runs has this id');
        return { days: daysBetween(running.since, tx.now, buyerTimeZone), now: tx.now };
      });
      if (day !== null && (days === null || day < days.first || day > days.last)) throw new DayNotKept();
      const asOf = day === null ? now : lastInstantOf(day, buyerTimeZone);
      return { engagement, days, reader, ...(await read(reader, asOf)) };
    });
  }
}
