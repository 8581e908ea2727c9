import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { ApproveOverride } from './commands/approve-override.ts';
import { DeclineOverride } from './commands/decline-override.ts';
import { EndOverride } from './commands/end-override.ts';
import { ProposeOverride } from './commands/propose-override.ts';
import { WithdrawOverride } from './commands/withdraw-override.ts';
import { OverrideAnswers } from './graphql/override-answers.ts';
import { OverrideMutationsResolver } from './graphql/override-mutations.resolver.ts';
import { OverrideProposalsResolver } from './graphql/override-proposals.resolver.ts';
import { OverrideResolver } from './graphql/override.resolver.ts';
import { ExpireOverridesHandler } from './jobs/expire-overrides.handler.ts';
import { OverrideReadModel } from './override.read-model.ts';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApproveOverride,
    DeclineOverride,
    EndOverride,
    ProposeOverride,
    WithdrawOverride,
    OverrideReadModel,
    OverrideResolver,
    OverrideMutationsResolver,
    OverrideProposalsResolver,
    OverrideAnswers,
    ExpireOverridesHandler,
  ],
})
export class OverrideModule {}
