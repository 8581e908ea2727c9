import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getOperationAST, parse } from 'graphql';
import { documentHash } from '../graphql/persisted-documents.ts';
import { requestSeconds, workSeconds } from './metrics.ts';

/** Organisations of requests whose sender is a member. Anybody can write an id into an address. */
const organisations = new WeakMap<FastifyRequest, string>();

/** The request's sender is a member of this organisation, so its time is counted there. */
export function countFor(request: FastifyRequest, organisationId: string): void {
  organisations.set(request, organisationId);
}

/**
 * Measures each request, and opens a span for it, in which its transactions stand. A `traceparent` that comes with a request is not followed: anybody could
 * have sent it.
 */
export function observeRequests(server: FastifyInstance, documents: ReadonlyMap<string, string>): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const names = new Map<string, string>();
  const operationOf = ({ body }: FastifyRequest): string => {
    const hash = documentHash(body);
    const document = hash === null ? undefined : documents.get(hash);
    if (hash === null || document === undefined) return '';
    const known = names.get(hash) ?? getOperationAST(parse(document))?.name?.value ?? '';
    names.set(hash, known);
    return known;
  };
  server.addHook('onRequest', (request, _, done) => {
    const route = request.routeOptions.url ?? 'none';
    const attributes = {
      'http.request.method': request.method,
      'http.route': route,
      'plumbline.request_id': request.id,
    };
    const options = { kind: SpanKind.SERVER, attributes, root: true };
    const span = trace.getTracer('plumbline').startSpan(`${request.method} ${route}`, options);
    spans.set(request, span);
    context.with(trace.setSpan(context.active(), span), done);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const operation = operationOf(request);
    const seconds = reply.elapsedTime / 1000;
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    requestSeconds.observe({ method: request.method, route, operation, status }, seconds);
    const organisation = organisations.get(request);
    if (organisation !== undefined) workSeconds.inc({ organisation, kind: 'request' }, seconds);
    const span = spans.get(request);
    if (operation !== '') span?.setAttribute('graphql.operation.name', operation);
    if (organisation !== undefined) span?.setAttribute('plumbline.organisation_id', organisation);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}
