import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { RedactionModule } from '../redaction/redaction.module.ts';
import { PastModule } from '../past/past.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { EngagementModule } from '../engagement/engagement.module.ts';
import { BeginEngagedDownload } from './commands/begin-engaged-download.ts';
import { BeginPackDownload } from './commands/begin-pack-download.ts';
import { BuildEngagedPack } from './commands/build-engaged-pack.ts';
import { BuildPack } from './commands/build-pack.ts';
import { DiscardPack } from './commands/discard-pack.ts';
import { MakePackLink } from './commands/make-pack-link.ts';
import { ReleasePack } from './commands/release-pack.ts';
import { RevokePackLink } from './commands/revoke-pack-link.ts';
import { WithdrawPack } from './commands/withdraw-pack.ts';
import { EngagedPacksReadModel } from './engaged-packs.read-model.ts';
import { EngagedPacksResolver } from './graphql/engaged-packs.resolver.ts';
import { PackAnswers } from './graphql/pack-answers.ts';
import { PackLinksResolver } from './graphql/pack-links.resolver.ts';
import { PackMutationsResolver } from './graphql/pack-mutations.resolver.ts';
import { PackResolver } from './graphql/pack.resolver.ts';
import { KeysRoute } from './http/keys-route.ts';
import { EngagedPackRoute } from './http/engaged-pack-route.ts';
import { PackFileRoute } from './http/pack-file-route.ts';
import { PackLinkRoutes } from './http/pack-link-routes.ts';
import { BuildPackHandler } from './jobs/build.handler.ts';
import { RemoveExpiredPacksHandler } from './jobs/remove-expired.handler.ts';
import { SignPackHandler } from './jobs/sign.handler.ts';
import { PackLogs } from './pack-logs.ts';
import { PackPreviewReadModel } from './pack-preview.read-model.ts';
import { PackReadModel } from './pack.read-model.ts';
import { PackSitesReadModel } from './pack-sites.read-model.ts';
import { PackSigner } from './pack-signer.ts';
import { SignerReadModel } from './signer.read-model.ts';
import { StagedFiles } from './staged-files.ts';

@Module({
  imports: [AuditModule, EngagementModule, EvidenceModule, OrganisationModule, PastModule, RedactionModule],
  providers: [
    BeginEngagedDownload,
    BeginPackDownload,
    BuildEngagedPack,
    BuildPack,
    DiscardPack,
    MakePackLink,
    ReleasePack,
    RevokePackLink,
    WithdrawPack,
    EngagedPacksReadModel,
    EngagedPacksResolver,
    EngagedPackRoute,
    PackAnswers,
    PackLinksResolver,
    PackMutationsResolver,
    PackResolver,
    KeysRoute,
    PackFileRoute,
    PackLinkRoutes,
    BuildPackHandler,
    RemoveExpiredPacksHandler,
    SignPackHandler,
    PackPreviewReadModel,
    PackLogs,
    PackReadModel,
    PackSitesReadModel,
    PackSigner,
    SignerReadModel,
    StagedFiles,
  ],
})
export class PackModule {}
