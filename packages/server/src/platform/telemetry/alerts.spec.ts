import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { mailGauges } from '../mail/mail-gauges.ts';
import { backlogGauges } from './backlog-gauges.ts';
import { counted } from './metrics.ts';
import { poolGauges } from './pool-gauges.ts';

const root = join(import.meta.dirname, '../../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const alerts = read('infra/prometheus/alerts.yml');
const board = JSON.parse(read('infra/grafana/plumbline.json')) as {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
};
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Names of all metrics that a process tells. */
function told(): Set<string> {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  backlogGauges(own, undefined as never, []);
  poolGauges(own, []);
  mailGauges(own, undefined as never);
  const metrics = Registry.merge([counted, own]).getMetricsAsArray();
  return new Set(metrics.flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]));
}

describe('Alerts and board', () => {
  test('each alert has a page of the runbook with what it says, and each page an alert', () => {
    const pages = all(alerts, /runbook: (\S+)/g);
    const named = all(alerts, /alert: (\w+)/g);
    expect(pages).toEqual(
      named.map((name) => `docs/guides/runbook/${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}.md`),
    );
    expect(readdirSync(join(root, 'docs/guides/runbook')).map((page) => `docs/guides/runbook/${page}`)).toEqual(
      pages.toSorted(),
    );
    for (const [place, page] of pages.entries()) {
      const text = read(page);
      expect(text.startsWith(`# ${named[place]}\n`)).toBe(true);
      for (const part of ['**Says**', '**People notice**', '**Look**', '**Do**', '**Over**'])
        expect(text).toContain(part);
    }
  });

  test('ask for metrics that a process tells', () => {
    const expressions = [alerts, ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];
    const asked = new Set(expressions.flatMap((text) => all(text, /\b((?:plumbline|nodejs|process)_\w+)/g)));
    const known = told();
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
    const own = [...counted.getMetricsAsArray()].map(({ name }) => name);
    const shown = (name: string): boolean => [...asked].some((each) => each.startsWith(name));
    expect(own.filter((name) => !shown(name))).toEqual([]);
  });

  test('no metric has a label that Prometheus uses for the process', () => {
    const labels = counted
      .getMetricsAsArray()
      .flatMap((metric) => (metric as { labelNames?: string[] }).labelNames ?? []);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of ['job', 'instance']) expect(labels).not.toContain(label);
  });
});
