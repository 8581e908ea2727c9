import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { PastModule } from '../past/past.module.ts';
import { ApproveEnd } from './commands/approve-end.ts';
import { ApproveOverride } from './commands/approve-override.ts';
import { DeclineEnd } from './commands/decline-end.ts';
import { DeclineOverride } from './commands/decline-override.ts';
import { ProposeEnd } from './commands/propose-end.ts';
import { ProposeOverride } from './commands/propose-override.ts';
import { WithdrawEnd } from './commands/withdraw-end.ts';
import { WithdrawOverride } from './commands/withdraw-override.ts';
import { OverrideAnswers } from './graphql/override-answers.ts';
import { OverrideEndsResolver } from './graphql/override-ends.resolver.ts';
import { OverrideMutationsResolver } from './graphql/override-mutations.resolver.ts';
import { OverrideProposalsResolver } from './graphql/override-proposals.resolver.ts';
import { OverrideResolver } from './graphql/override.resolver.ts';
import { ExpireOverridesHandler } from './jobs/expire-overrides.handler.ts';
import { OverrideReadModel } from './override.read-model.ts';

@Module({
  imports: [OrganisationModule, PastModule],
  providers: [
    ApproveEnd,
    ApproveOverride,
    DeclineEnd,
    DeclineOverride,
    ProposeEnd,
    ProposeOverride,
    WithdrawEnd,
    WithdrawOverride,
    OverrideReadModel,
    OverrideResolver,
    OverrideMutationsResolver,
    OverrideEndsResolver,
    OverrideProposalsResolver,
    OverrideAnswers,
    ExpireOverridesHandler,
  ],
})
export class OverrideModule {}
