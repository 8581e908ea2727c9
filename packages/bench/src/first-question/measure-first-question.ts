import { TestBrowser } from '../../../../apps/web/e2e/browser/a-page.ts';
import { askASupplier } from '../../../../apps/web/e2e/browser/asking.ts';
import { openFirstQuestion, type FirstQuestion } from '../../../../apps/web/e2e/browser/first-question.ts';
import startStack from '../../../../apps/web/e2e/stack/start-stack.mjs';
import stopStack from '../../../../apps/web/e2e/stack/stop-stack.mjs';
import { busySeconds, processorSeconds } from '../process-tree.ts';
import { bootstrapInterval, median, type Interval } from '../statistics.ts';
import { LINES, leastSeconds, type Line } from './lines.ts';
import { servePlainFile } from './plain-file.ts';

/** Times to the first question over one line, beside a plain file of the same bytes in the same browser. */
export interface LineReading {
  readonly line: Line;
  /** Medians over all openings. */
  readonly bytes: number;
  readonly seconds: number;
  readonly plainSeconds: number;
  readonly leastSeconds: number;
  /** Time of the plain file to ours, round by round: 1 would be as quick. */
  readonly ratio: Interval;
  readonly rounds: number;
  /** Processors busy with other work, the median of the rounds. */
  readonly otherWork: number;
}

export interface FirstQuestionReading {
  readonly browser: string;
  readonly lines: readonly LineReading[];
}

/** Opens a request again and again, each time in a browser that has never been here, from the link to the first question. */
export async function measureFirstQuestion(rounds: number): Promise<FirstQuestionReading> {
  await startStack({ maxWorkers: 1 });
  const browser = new TestBrowser();
  try {
    await browser.open({ optimizes: true });
    // Nobody answers it, so the link is enough for each of the browsers.
    const { link } = await askASupplier(browser, { supplier: 'Veltowick Analytics Pty Ltd', language: 'en' });
    const lines: LineReading[] = [];
    for (const line of LINES) lines.push(await measureLine(browser, link, line, rounds));
    return { browser: await versionOf(browser), lines };
  } finally {
    await browser.close();
    await stopStack();
  }
}

interface Round {
  readonly ours: FirstQuestion;
  readonly plain: FirstQuestion;
  readonly otherWork: number;
}

/** Each round opens both, forwards and backwards in turn. */
async function measureLine(browser: TestBrowser, link: string, line: Line, count: number): Promise<LineReading> {
  // The first opening has the service load what it needs, and says how many bytes the plain file has.
  const { bytes } = await opened(browser, line, link);
  const file = await servePlainFile(bytes);
  const rounds: Round[] = [];
  try {
    while (rounds.length < count) rounds.push(await oneRound(browser, line, [link, file.address], rounds.length));
  } finally {
    await file.stop();
  }
  const seconds = (side: 'ours' | 'plain'): number[] => rounds.map((round) => round[side].milliseconds / 1e3);
  const ours = seconds('ours');
  return {
    line,
    bytes: median(rounds.map((round) => round.ours.bytes)),
    seconds: median(ours),
    plainSeconds: median(seconds('plain')),
    leastSeconds: leastSeconds(line, bytes),
    ratio: bootstrapInterval(seconds('plain').map((plain, place) => plain / (ours[place] ?? Number.NaN))),
    rounds: rounds.length,
    otherWork: median(rounds.map((round) => round.otherWork)),
  };
}

async function oneRound(
  browser: TestBrowser,
  line: Line,
  [link, plainAddress]: readonly [string, string],
  place: number,
): Promise<Round> {
  const before = { own: processorSeconds(process.pid), busy: busySeconds(), at: performance.now() };
  const first = place % 2 === 0 ? await opened(browser, line, link) : undefined;
  const plain = await opened(browser, line, plainAddress, async () => undefined);
  const ours = first ?? (await opened(browser, line, link));
  const seconds = (performance.now() - before.at) / 1e3;
  const own = processorSeconds(process.pid) - before.own;
  return { ours, plain, otherWork: Math.max(0, (busySeconds() - before.busy - own) / seconds) };
}

async function opened(
  browser: TestBrowser,
  { milliseconds, kilobits }: Line,
  address: string,
  begin?: () => Promise<void>,
): Promise<FirstQuestion> {
  const page = await browser.newcomer({ width: 390, height: 844 });
  try {
    const session = await page.context().newCDPSession(page);
    const bytesASecond = (kilobits * 1e3) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: milliseconds, downloadThroughput: bytesASecond, uploadThroughput: bytesASecond },
    });
    return await openFirstQuestion(page, address, begin);
  } finally {
    await page.context().close();
  }
}

async function versionOf(browser: TestBrowser): Promise<string> {
  const page = await browser.newcomer();
  const version = page.context().browser()?.version() ?? 'unknown';
  await page.context().close();
  return version;
}
