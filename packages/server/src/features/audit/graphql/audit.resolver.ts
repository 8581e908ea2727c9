import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import type { Chain } from '../../../platform/audit/append-audit.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import { AnchoringReadModel } from '../anchoring.read-model.ts';
import { AuditReadModel, type AuditRow } from '../audit.read-model.ts';
import { isIntact } from '../check-log.ts';
import { VerifyAuditLog } from '../commands/verify-audit-log.ts';
import { inWords } from '../entry-words.ts';
import { textOfVerification } from '../finding-text.ts';
import {
  AuditAnchoringType,
  AuditEntryConnectionType,
  AuditFilterInput,
  AuditPersonType,
  AuditVerificationType,
  type AuditEntryType,
} from './audit.types.ts';

@Resolver()
export class AuditResolver {
  readonly #entries: AuditReadModel;
  readonly #verify: VerifyAuditLog;
  readonly #anchoring: AnchoringReadModel;
  readonly #texts: Texts;

  constructor(entries: AuditReadModel, anchoring: AnchoringReadModel, verify: VerifyAuditLog, texts: Texts) {
    this.#entries = entries;
    this.#anchoring = anchoring;
    this.#verify = verify;
    this.#texts = texts;
  }

  @Query(() => AuditEntryConnectionType)
  async auditEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('filter', { type: () => AuditFilterInput, nullable: true }) filter?: AuditFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AuditEntryConnectionType> {
    return this.#page(viewer, 'audit', filter, first, after);
  }

  @Query(() => [NamedKeyType])
  async auditVerbs(@CurrentViewer() viewer: Viewer): Promise<NamedKeyType[]> {
    return this.#verbs(viewer, 'audit');
  }

  /** Sign-ins and sign-outs, refusals, downloads. */
  @Query(() => AuditEntryConnectionType)
  async accessEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('filter', { type: () => AuditFilterInput, nullable: true }) filter?: AuditFilterInput | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AuditEntryConnectionType> {
    return this.#page(viewer, 'access', filter, first, after);
  }

  @Query(() => [NamedKeyType])
  async accessVerbs(@CurrentViewer() viewer: Viewer): Promise<NamedKeyType[]> {
    return this.#verbs(viewer, 'access');
  }

  @Query(() => [AuditPersonType])
  async auditPeople(@CurrentViewer() viewer: Viewer): Promise<AuditPersonType[]> {
    const say = this.#texts.in(viewer.locale);
    const people = await this.#entries.people(viewer);
    return people.map(({ id, person }) => ({ key: id, person: personView(person, say) }));
  }

  @Query(() => AuditAnchoringType)
  async auditAnchoring(@CurrentViewer() viewer: Viewer): Promise<AuditAnchoringType> {
    return this.#anchoring.of(viewer);
  }

  @Mutation(() => AuditVerificationType)
  async verifyAuditLog(@CurrentViewer() viewer: Viewer): Promise<AuditVerificationType> {
    const check = await this.#verify.execute(viewer);
    const { entries, firstBroken, headHash, at } = check;
    const say = this.#texts.in(viewer.locale);
    const { text, findings, restores, anchored } = textOfVerification(check, say);
    const access = textOfVerification(check.access, say);
    return {
      ...{ entries, firstBroken, headHash, text, verifiedAt: at },
      intact: [check, check.access, check.views, check.custody].every(isIntact),
      findings: [...findings],
      anchored: [...restores, ...access.restores.map((each) => say('audit.access', { text: each })), ...anchored],
      accessText: access.text,
      accessFindings: [...access.findings],
      ofEvidence: (['custody', 'views'] as const).flatMap((chain) => {
        const of = textOfVerification(check[chain], say);
        return [say(`audit.${chain}`, { text: of.text }), ...of.findings];
      }),
    };
  }

  async #page(
    viewer: Viewer,
    chain: Chain,
    filter: AuditFilterInput | null | undefined,
    first: number,
    after: string | null | undefined,
  ): Promise<AuditEntryConnectionType> {
    const say = this.#texts.in(viewer.locale);
    const page = await this.#entries.entries(viewer, chain, filter ?? {}, first, after ?? null);
    return connectionOf(page, (row) => entryOf(row, chain, say));
  }

  async #verbs(viewer: Viewer, chain: Chain): Promise<NamedKeyType[]> {
    const say = this.#texts.in(viewer.locale);
    const verbs = await this.#entries.verbs(viewer, chain);
    return verbs.map((key) => ({ key, name: say(`${chain}.name.${key}`) }));
  }
}

function entryOf(row: AuditRow, chain: Chain, say: Say): AuditEntryType {
  const parameters = inWords(row, say);
  const { subjectType, subjectName, subjectId } = row;
  const hasPage = subjectName !== null && (subjectType === 'Supplier' || subjectType === 'Import');
  const subjectPage = hasPage ? toGlobalId(subjectType, subjectId) : null;
  return {
    ...row,
    actor: row.actorId === null ? null : personView(row.actor, say),
    subjectPage,
    subjectPerson: row.person && personView(row.person, say),
    text: chain === 'access' ? accessText(row, parameters, say) : textOf(row, parameters, say),
  };
}

/** A refusal names what was refused as the page Roles does. */
function accessText({ verb, subjectId }: AuditRow, parameters: Parameters<Say>[1], say: Say): string {
  return say(`access.${verb}`, { ...parameters, ...(verb === 'refused' ? { what: say(`verb.${subjectId}`) } : {}) });
}

/** A rename shows both names when they are known; the log itself holds neither. */
function textOf({ verb, person, nameBefore }: AuditRow, parameters: Parameters<Say>[1], say: Say): string {
  if (verb !== 'person.renamed' || !nameBefore || !person?.name) return say(`audit.${verb}`, parameters);
  return say('audit.person.renamed.both', { before: nameBefore, after: person.name });
}
