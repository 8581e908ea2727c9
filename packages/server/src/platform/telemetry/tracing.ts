import {
  context,
  diag,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from '@opentelemetry/api';
import type { Config } from '../config/config.ts';
import type { Log } from '../logging/log.ts';

/** Milliseconds between two lines about traces that could not be sent. */
const BETWEEN_LINES = 60_000;

/** Sends traces to OTEL_EXPORTER_OTLP_ENDPOINT until it is closed. Null if that is not set: then spans cost next to nothing. */
export async function openTracing(
  { environment }: Config,
  service: string,
  log: Log,
): Promise<{ close(): Promise<void> } | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, TRACED_SHARE: share } = environment;
  if (endpoint === undefined) return null;
  // Loaded only where traces are wanted: everybody else starts sooner.
  const [sdk, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { resourceFromAttributes }, core] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `plumbline-${service}` }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const warn = rarely(() => log.warn({ code: 'traces.not-sent' }, 'Traces could not be sent'));
  const ignore = (): void => undefined;
  diag.setLogger({ error: warn, warn, info: ignore, debug: ignore, verbose: ignore });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  return {
    close: async () => {
      await provider.shutdown().catch(warn);
      trace.disable();
      context.disable();
      propagation.disable();
      diag.disable();
    },
  };
}

function rarely(tell: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < BETWEEN_LINES) return;
    last = performance.now();
    tell();
  };
}

const tracer = () => trace.getTracer('plumbline');

export interface SpanOptions {
  readonly kind?: SpanKind;
  /** W3C `traceparent` of the span that this one follows from; null for a trace of its own. Left out: the span that is open. */
  readonly parent?: string | null;
}

/** Runs `work` in a span. Attributes are ids and names from the code. */
export async function traced<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
  { kind = SpanKind.INTERNAL, parent }: SpanOptions = {},
): Promise<Result> {
  const within = parent === undefined ? context.active() : contextOf(parent);
  return tracer().startActiveSpan(name, { kind, attributes }, within, async (span) => {
    try {
      return await work();
    } catch (error) {
      markFailed(error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The same inside an open span; where none is open, the work runs without one. What runs all the time would only be noise. */
export function tracedWithin<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return trace.getActiveSpan() === undefined ? work() : traced(name, attributes, work);
}

/** Marks the open span as failed. Its message is left out: it can hold values of people's files. */
export function markFailed(error: unknown): void {
  const span = trace.getActiveSpan();
  span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
}

/** The open span as W3C `traceparent`, for work that another process does later; null without one. */
export function traceparentNow(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

function contextOf(traceparent: string | null): Context {
  return traceparent === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
}
