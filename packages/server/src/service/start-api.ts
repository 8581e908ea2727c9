import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { EvidenceUploadRoutes } from '../features/answering/http/evidence-upload-routes.ts';
import { EvidenceFileRoute } from '../features/evidence/evidence-file-route.ts';
import { EvidencePageRoute } from '../features/evidence/evidence-page-route.ts';
import { RejectedRowsRoute } from '../features/import/rejected-rows-route.ts';
import { RedactionPageRoute } from '../features/redaction/redaction-page-route.ts';
import { respondentProof } from '../features/answering/http/respondent-proof.ts';
import { GivenFileRoute } from '../features/answering/http/given-file-route.ts';
import { KeysRoute } from '../features/pack/http/keys-route.ts';
import { EngagedEvidencePageRoute } from '../features/engagement/engaged-evidence-page-route.ts';
import { EngagedPackRoute } from '../features/pack/http/engaged-pack-route.ts';
import { PackFileRoute } from '../features/pack/http/pack-file-route.ts';
import { PackLinkRoutes } from '../features/pack/http/pack-link-routes.ts';
import { ReceivedFileRoute } from '../features/request/received-file-route.ts';
import { mountAuth } from '../platform/auth/mount-auth.ts';
import type { Config } from '../platform/config/config.ts';
import { Budget } from '../platform/graphql/budget.ts';
import { signedIn } from '../platform/graphql/signed-in.ts';
import { registeredDocuments } from '../platform/graphql/persisted-documents.ts';
import { mountHealth } from '../platform/health/health.ts';
import { answerFailures } from '../platform/http/answer-failure.ts';
import { limitBodies, type SenderOfRoute } from '../platform/http/bodies.ts';
import { createServer } from '../platform/http/create-server.ts';
import { limitLiveConnections } from '../platform/http/live-connections.ts';
import { secure } from '../platform/http/secure.ts';
import { mountWebApp } from '../platform/http/web-app.ts';
import { NestLog } from '../platform/logging/nest-log.ts';
import { DownloadRoutes } from '../platform/storage/download-routes.ts';
import { UploadRoutes } from '../platform/storage/upload-routes.ts';
import { observeRequests } from '../platform/telemetry/observe-requests.ts';
import { serveMetrics } from '../platform/telemetry/serve-metrics.ts';
import { ApiModule } from './api.module.ts';
import { openPlatform, type Platform } from './platform.module.ts';

/** A running api. */
export interface Api {
  /** Port that it listens on. */
  readonly port: number;
  /** Port on which it tells its metrics. */
  readonly metricsPort: number | null;
  readonly platform: Platform;
  /** All routes, as Fastify prints them. */
  readonly routes: string;
  /** Who sends bodies on each route. */
  readonly senders: readonly SenderOfRoute[];
  close(): Promise<void>;
}

/** `answerFailures` answers failures outside controllers. This keeps NestJS from replacing it with a handler that passes them on. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): FastifyInstance {
    return this.getInstance();
  }
}

/** Starts the api and waits until it listens. @throws Error with one sentence if the port is taken or the database unreachable */
export async function startApi(config: Config): Promise<Api> {
  const platform = await openPlatform(config, 'api');
  const { log, database, auth, sessions } = platform;
  const { API_PORT, API_HOST, WEB_FOLDER, TRUSTED_PROXIES, METRICS_PORT, METRICS_HOST } = config.environment;
  const parts = { documents: registeredDocuments(WEB_FOLDER), budget: new Budget() };
  const server = createServer(log, (request) => sessions.isKnown(request), TRUSTED_PROXIES);
  observeRequests(server, parts.documents);
  answerFailures(server, platform);
  // First, because it closes the sockets of upgrades that the hooks after it refuse.
  await limitLiveConnections(server, { ...platform, ...parts });
  await secure(server, config);
  const senders = limitBodies(server, { person: signedIn(platform), respondent: respondentProof(platform) });
  mountHealth(server, [
    { name: 'database', run: () => database.systemTransaction('health check', (tx) => tx.query('SELECT 1')) },
    { name: 'auth', run: () => auth.query('SELECT 1') },
  ]);
  await mountAuth(server, auth, (request) => sessions.forgetPersonOf(request));
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(platform, parts), new Adapter(server), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  for (const routes of [
    ...[UploadRoutes, RejectedRowsRoute, DownloadRoutes],
    ...[PackFileRoute, PackLinkRoutes, EngagedPackRoute, EngagedEvidencePageRoute, KeysRoute],
    ...[EvidenceUploadRoutes, GivenFileRoute, ReceivedFileRoute, EvidenceFileRoute],
    ...[EvidencePageRoute, RedactionPageRoute],
  ])
    app.get(routes, { strict: false }).mount(server);
  if (WEB_FOLDER !== undefined) await mountWebApp(server, WEB_FOLDER);
  await app.listen(API_PORT, API_HOST);
  const metrics =
    METRICS_PORT === undefined
      ? null
      : await serveMetrics({ port: METRICS_PORT, host: METRICS_HOST, log, pools: [...database.pools, auth.pool] });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : API_PORT,
    platform,
    senders,
    routes: server.printRoutes({ commonPrefix: false }),
    metricsPort: metrics?.port ?? null,
    close: async () => {
      await metrics?.close();
      await app.close();
      await platform.close();
    },
  };
}
