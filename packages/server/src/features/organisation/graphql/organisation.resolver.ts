import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Person } from '../../../platform/auth/session.ts';
import { CurrentPerson, CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { may } from '../../../platform/tenancy/may.ts';
import { ROLE_MATRIX, verbsOf } from '../../../platform/tenancy/role-matrix.ts';
import { ROLES, type Viewer } from '../../../platform/tenancy/viewer.ts';
import { localeOf, Texts } from '../../../platform/text/texts.ts';
import { personText, personView } from '../../person/person.view.ts';
import { RequireSecondFactor } from '../commands/require-second-factor.ts';
import { UpdateOrganisation } from '../commands/update-organisation.ts';
import { OrganisationReadModel } from '../organisation.read-model.ts';
import {
  MatrixVerbType,
  MeType,
  OrganisationPayloadType,
  OrganisationType,
  RequireSecondFactorInputType,
  UpdateOrganisationInputType,
  ViewerType,
} from '../organisation.types.ts';
import { PersonReadModel } from '../person.read-model.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  readonly #organisations: OrganisationReadModel;
  readonly #people: PersonReadModel;
  readonly #update: UpdateOrganisation;
  readonly #require: RequireSecondFactor;
  readonly #texts: Texts;

  constructor(
    organisations: OrganisationReadModel,
    people: PersonReadModel,
    update: UpdateOrganisation,
    require: RequireSecondFactor,
    texts: Texts,
  ) {
    this.#organisations = organisations;
    this.#people = people;
    this.#update = update;
    this.#require = require;
    this.#texts = texts;
  }

  @Query(() => MeType)
  async me(@CurrentPerson() person: Person): Promise<MeType> {
    const say = this.#texts.in(person.locale);
    const [memberships, notices] = await Promise.all([
      this.#people.memberships(person),
      this.#people.resetNotices(person),
    ]);
    return {
      id: toGlobalId('User', person.userId),
      displayName: person.displayName,
      email: person.email,
      locale: localeOf(person.locale),
      memberships,
      notices: notices.map(({ by, day, count }) => {
        const code = by === null ? 'notice.password-reset-by-operator' : 'notice.password-reset';
        return { code, text: say(code, { by: by === null ? '' : personText(by, say), day, count }) };
      }),
    };
  }

  @Query(() => ViewerType)
  async viewer(@CurrentViewer() viewer: Viewer): Promise<ViewerType> {
    const say = this.#texts.in(viewer.locale);
    return {
      userId: toGlobalId('User', viewer.userId),
      person: personView({ name: viewer.displayName, shortId: await this.#organisations.shortIdOf(viewer) }, say),
      organisation: await this.#organisation(viewer),
      roles: ROLES.filter((role) => viewer.roles.has(role)),
      can: verbsOf(viewer.organisationKind).filter((verb) => may(viewer, verb)),
    };
  }

  @Query(() => [MatrixVerbType])
  roleMatrix(@CurrentViewer() viewer: Viewer): MatrixVerbType[] {
    const say = this.#texts.in(viewer.locale);
    return verbsOf(viewer.organisationKind).map((verb) => {
      const note = say(`verb.${verb}.note`);
      return {
        verb,
        name: say(`verb.${verb}`),
        roles: ROLE_MATRIX[verb],
        note: note === `verb.${verb}.note` ? null : note,
      };
    });
  }

  @Mutation(() => OrganisationPayloadType)
  async updateOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => UpdateOrganisationInputType }) input: UpdateOrganisationInputType,
  ): Promise<OrganisationPayloadType> {
    return payload<{ organisation: OrganisationType | null }>(
      this.#texts.in(viewer.locale),
      { organisation: null },
      async () => {
        await this.#update.execute(viewer, input);
        return { organisation: await this.#organisation(viewer) };
      },
    );
  }

  @Mutation(() => OrganisationPayloadType)
  async requireSecondFactor(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RequireSecondFactorInputType }) input: RequireSecondFactorInputType,
  ): Promise<OrganisationPayloadType> {
    return payload<{ organisation: OrganisationType | null }>(
      this.#texts.in(viewer.locale),
      { organisation: null },
      async () => {
        await this.#require.execute(viewer, input);
        return { organisation: await this.#organisation(viewer) };
      },
    );
  }

  async #organisation(viewer: Viewer): Promise<OrganisationType> {
    const { id, ...organisation } = await this.#organisations.organisation(viewer);
    return { id: toGlobalId('Organisation', id), ...organisation };
  }
}
