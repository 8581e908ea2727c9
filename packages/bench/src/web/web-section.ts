import { quantile } from '../statistics.ts';
import { LONG_FRAME, type WebReading } from './measure-web.ts';

/** The section of the report about the web application. */
export function webSection({
  firstRoute,
  signIn,
  floor,
  suppliers,
  fixedWork,
  interactions,
  scrolls,
  plainScroll,
  lighthouse,
}: WebReading): string[] {
  const within = (found: number, most: number): string => (found <= most ? 'reached' : '**missed**');
  const row = (what: string, found: string, target: string, verdict: string): string =>
    `| ${what} | ${found} | ${target} | ${verdict} |`;
  const nodes = Math.max(...scrolls.map((scroll) => scroll.nodes));
  const inp = quantile(interactions, 0.75);
  const [fastest, slowest] = [0, 1].map((part) => quantile(fixedWork, part).toFixed(0));
  return [
    '## The web application in Chromium (M14)',
    '',
    'The whole service runs on this machine, with the demo; for the list, its suppliers are repeated under other names. The processor of the browser is made four times slower for what is done and scrolled. The floor is a page with React, Apollo Client',
    'and a windowed list and nothing else, built as our pages are. Scripts and styles are weighed with gzip, whatever the service sends: those that came before the page could be read, not what it fetches once it stands. The first route is the overview as somebody opens it who is signed in, since most people begin there.',
    '',
    '| What | Found | Target | |',
    '|---|---:|---:|---|',
    row(
      'First route, the overview, to the floor',
      `${(firstRoute / 1e3).toFixed(0)} kB, ${(firstRoute / floor).toFixed(2)}× of ${(floor / 1e3).toFixed(0)} kB`,
      '178 kB',
      within(firstRoute, 178_000),
    ),
    row('Sign in, to the floor', `${(signIn / 1e3).toFixed(0)} kB, ${(signIn / floor).toFixed(2)}×`, 'none', ''),
    row(
      `A key or a click to the next picture, 75th percentile of ${interactions.length} with ${suppliers.toLocaleString('en')} suppliers`,
      `${inp.toFixed(0)} ms`,
      '100 ms',
      within(inp, 100),
    ),
    ...scrolls.map(({ how, frames, long, longest }) =>
      row(
        `Pictures that stood still for more than ${LONG_FRAME} ms in ten seconds of scrolling ${how}, of ${frames}`,
        `${long}, the longest ${longest.toFixed(0)} ms`,
        '0',
        within(long, 0),
      ),
    ),
    row(
      `The same of a table of plain words from memory, ${plainScroll.how}, of ${plainScroll.frames}`,
      `${plainScroll.long}, the longest ${plainScroll.longest.toFixed(0)} ms`,
      'none',
      '',
    ),
    row(
      'A piece of work that is always the same, before, between and after these, to tell a slow machine from a slow page',
      `${fastest} to ${slowest} ms`,
      'none',
      '',
    ),
    row('Elements of the body of the page while it scrolls', nodes.toLocaleString('en'), '1,200', within(nodes, 1_200)),
    ...lighthouse.flatMap(({ page, performance, accessibility, blocking }) => [
      row(`Lighthouse, ${page}: performance`, String(performance), '98', performance >= 98 ? 'reached' : '**missed**'),
      row(`Lighthouse, ${page}: accessibility`, String(accessibility), '100', within(100, accessibility)),
      row(`Lighthouse, ${page}: main thread blocked`, `${blocking.toFixed(0)} ms`, '150 ms', within(blocking, 150)),
    ]),
    '',
  ];
}
