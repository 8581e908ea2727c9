import { firstQuestionSection } from './first-question/first-question-section.ts';
import type { FirstQuestionReading } from './first-question/measure-first-question.ts';
import type { ComparisonReading, ContenderReading, Reading } from './measure.ts';
import { firstByteLimit, packMemoryLimit, type LargePackReading } from './pack/large-pack.ts';
import { screeningMemoryLimit, type AssessingReading, type ScreeningReading } from './screen-memory.ts';
import type { ServiceReading } from './service/measure-service.ts';
import { serviceSection } from './service/service-section.ts';
import { storageSection } from './service/storage-section.ts';
import type { StorageReading } from './service/storage.ts';
import { median, type Interval } from './statistics.ts';
import type { Surroundings } from './surroundings.ts';
import type { VictimReading } from './victim/measure-victim.ts';
import { victimSection } from './victim/victim-section.ts';
import type { WebReading } from './web/measure-web.ts';
import { webSection } from './web/web-section.ts';

/** Results of a suite; null for parts that were not requested. */
export interface Findings {
  /** Versions of the measured software. */
  readonly versions: Readonly<Record<string, string>>;
  readonly benchmarks: readonly Reading[];
  readonly service: ServiceReading | null;
  readonly screening: ScreeningReading | null;
  readonly assessing?: AssessingReading;
  readonly largePack?: LargePackReading;
  readonly storage?: StorageReading;
  readonly firstQuestion?: FirstQuestionReading;
  readonly web?: WebReading;
  readonly victim?: VictimReading;
}

/** All results of one run of a suite. */
export interface Report extends Omit<Findings, 'versions'> {
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly surroundings: Surroundings;
  /** Load averages over one, five and fifteen minutes when the run began and when it ended. */
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly seconds: number;
}

const WRITTEN = ['Written by `npm run bench`; do not edit.'];
const HOW = [
  'Written by `npm run bench`; do not edit. Each benchmark first checks that all sides give the same answer. Every side works in a process of its own, is warmed up,',
  'and runs forwards and backwards in every round. A round during which other work kept more than a quarter of a processor busy is repeated for a minute at most, and the',
  'quietest rounds count; the load average is told but decides nothing, for these benchmarks themselves lift it above one. A ratio is the median of the rounds with its',
  'bootstrap 95 % interval; above 1, ours is quicker or uses less. Peak memory is of the whole process, Node included, with all that it starts;',
  'files that these processes share in memory, such as the program of Node, count once.',
];

/** The report as a page. */
export function reportPage(report: Report): string {
  return [
    `# ${report.title}`,
    '',
    ...(report.benchmarks.length === 0 ? WRITTEN : HOW),
    '',
    ...circumstances(report),
    ...report.benchmarks.flatMap(benchmarkSection),
    ...(report.service ? serviceSection(report.service) : []),
    ...(report.screening ? screeningSection(report.screening) : []),
    ...(report.assessing ? assessingSection(report.assessing) : []),
    ...(report.largePack ? largePackSection(report.largePack) : []),
    ...(report.storage ? storageSection(report.storage) : []),
    ...(report.firstQuestion ? firstQuestionSection(report.firstQuestion) : []),
    ...(report.web ? webSection(report.web) : []),
    ...(report.victim ? victimSection(report.victim) : []),
  ].join('\n');
}

function circumstances({ date, surroundings, load, seconds }: Report): string[] {
  const { processor, processors, memoryBytes, system, versions } = surroundings;
  return [
    `- Run: ${date}, ${fixed(seconds / 60, 1)} minutes`,
    `- Machine: ${processors} × ${processor}, ${fixed(memoryBytes / 1024 ** 3, 0)} GiB, ${system}`,
    `- Load average (1, 5, 15 minutes): ${load.before.join(', ')} before, ${load.after.join(', ')} after`,
    `- Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    '',
  ];
}

function benchmarkSection(reading: Reading): string[] {
  const { title, unit, size, rounds, notes, contenders, comparisons } = reading;
  const otherWork = rounds.map((round) => round.otherWork);
  return [
    `## ${title}`,
    '',
    `${size.toLocaleString('en')} ${unit}, ${rounds.length} rounds. Other work kept ${fixed(median(otherWork), 2)} processors busy in the median round, ${fixed(Math.max(...otherWork), 2)} in the worst; load average when they began: ${fixed(median(rounds.map(({ load }) => load)), 2)} in the median.`,
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    `| | ${unit} per second | processor seconds per million | peak memory, MB |`,
    '|---|---:|---:|---:|',
    ...contenders.map(contenderRow),
    '',
    '| Ours | Against | Speed | Processor time | Memory, part of theirs | Target |',
    '|---|---|---|---|---:|---|',
    ...comparisons.map(comparisonRow),
    '',
  ];
}

function contenderRow({ name, perSecond, processorPerMillion, peakBytes }: ContenderReading): string {
  return `| ${name} | ${Math.round(perSecond).toLocaleString('en')} | ${fixed(processorPerMillion, 2)} | ${megabytes(peakBytes)} |`;
}

function comparisonRow(comparison: ComparisonReading): string {
  const { ours, against, wall, processor, memory } = comparison;
  return `| ${ours} | ${against} | ${times(wall)} | ${times(processor)} | ${fixed(memory, 2)} | ${targets(comparison)} |`;
}

function targets({ wall, memory, speedTarget, memoryTarget }: ComparisonReading): string {
  const said = [
    ...(speedTarget === null ? [] : [`speed ≥ ${speedTarget}: ${verdict(wall.median >= speedTarget)}`]),
    ...(memoryTarget === null ? [] : [`memory ≤ ${memoryTarget}: ${verdict(memory <= memoryTarget)}`]),
  ];
  return said.length === 0 ? 'none' : said.join('; ');
}

function screeningSection({ rows, fileBytes, ...reading }: ScreeningReading): string[] {
  return memorySection(
    'Memory while screening a long list',
    `\`plumbline screen FILE --format json > /dev/null\` over ${rows.toLocaleString('en')} generated rows (${megabytes(fileBytes)} MB), once; the process that screens, and it together with the launcher, looked at every 50 ms.`,
    ['Rows per second', rows],
    reading,
  );
}

function assessingSection({ dossiers, inputBytes, ...reading }: AssessingReading): string[] {
  return memorySection(
    'Memory while assessing many dossiers',
    `\`plumbline assess - > /dev/null\` over ${dossiers.toLocaleString('en')} generated dossiers (${megabytes(inputBytes)} MB), one a line and piped in, once; looked at in the same way.`,
    ['Dossiers per second', dossiers],
    reading,
  );
}

function memorySection(
  title: string,
  what: string,
  [unit, count]: readonly [string, number],
  {
    peakBytes,
    togetherBytes,
    seconds,
    processorSeconds,
  }: Pick<ScreeningReading, 'peakBytes' | 'togetherBytes' | 'seconds' | 'processorSeconds'>,
): string[] {
  return [
    `## ${title}`,
    '',
    what,
    '',
    `| Peak memory, MB | With launcher, MB | Limit, MB | | Seconds | Processor seconds | ${unit} |`,
    '|---:|---:|---:|---|---:|---:|---:|',
    `| ${megabytes(peakBytes)} | ${megabytes(togetherBytes)} | ${megabytes(screeningMemoryLimit)} | ${verdict(peakBytes <= screeningMemoryLimit)} | ${fixed(seconds, 1)} | ${fixed(processorSeconds, 1)} | ${Math.round(count / seconds).toLocaleString('en')} |`,
    '',
  ];
}

function largePackSection({ papers, paperMegabytes, begun, ...reading }: LargePackReading): string[] {
  const { firstByte, seconds } = reading;
  const perSecond = (papers * paperMegabytes) / seconds;
  const milliseconds = `${fixed(firstByte.median, 1)} (${fixed(firstByte.low, 1)}–${fixed(firstByte.high, 1)})`;
  return [
    '## A large evidence pack (M13)',
    '',
    `A pack with ${papers.toLocaleString('en')} papers of ${paperMegabytes} megabytes, written to nowhere in a process of its own, once. The first byte is timed on ${begun} packs of this size that are begun and given up, with its bootstrap 95 % interval. Memory does not grow with the bytes, but with the papers: about 20 kilobytes each.`,
    '',
    '| Peak memory, MB | Limit, MB | | First byte, ms | Limit, ms | | Seconds | MB per second |',
    '|---:|---:|---|---:|---:|---|---:|---:|',
    `| ${megabytes(reading.peakBytes)} | ${megabytes(packMemoryLimit)} | ${verdict(reading.peakBytes <= packMemoryLimit)} | ${milliseconds} | ${firstByteLimit} | ${verdict(firstByte.median <= firstByteLimit)} | ${fixed(seconds, 1)} | ${Math.round(perSecond).toLocaleString('en')} |`,
    '',
  ];
}

function verdict(reached: boolean): string {
  return reached ? 'reached' : '**missed**';
}

function times({ median, low, high }: Interval): string {
  return `${short(median)}× (${short(low)}–${short(high)})`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : fixed(value, value >= 10 ? 1 : 2);
}

function megabytes(bytes: number): string {
  return fixed(bytes / 1024 ** 2, 0);
}

function fixed(value: number, digits: number): string {
  return value.toFixed(digits);
}
