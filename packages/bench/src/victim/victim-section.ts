import { MOST, type VictimReading, type WayReading } from './measure-victim.ts';

const WHO = {
  'heavy-strangers': 'Somebody of whom nothing is known',
  'heavy-members': 'A member of another organisation',
  'heavy-link-holders': 'A supplier who has begun to answer',
} as const;

/** The section of the report about who waits while others are heavy. */
export function victimSection({ rows, connections, seconds, calmMedian, ways, otherWork }: VictimReading): string[] {
  const reached = ways.filter((way) => ratioOf(way) <= MOST).length;
  return [
    '## Somebody reads an overview while others are heavy',
    '',
    `Two organisations have a generated list of ${rows.toLocaleString('en')} rows each. People of the one read its overview again and again: for ${seconds.calm} seconds while nothing else happens, then for ${seconds.during} seconds while somebody else sends what is heavy over ${connections} connections, in a process of its own`,
    'that has the lowest priority, so that what it takes to send is not taken from who waits. What it makes the api, the database and the worker do is not lowered, and all of it shares the processors of this machine, with other work if there is any.',
    `The ratio is that of both p95, and what lies above ${MOST} is measured three times, since other work makes it seem so: the least counts. Whether requests were done or refused by a limit is not told apart: who waits does not see it.`,
    '',
    `While it was calm, the overview took ${calmMedian.toFixed(1)} ms at p50. Other work kept ${otherWork.toFixed(2)} processors busy in the median. Of ${ways.length} ways, ${reached} are within ${MOST}.`,
    '',
    ...Object.entries(WHO).flatMap(([key, who]) =>
      part(
        who,
        ways.filter((way) => way.who === key),
      ),
    ),
  ];
}

function part(who: string, ways: readonly WayReading[]): string[] {
  if (ways.length === 0) return [];
  return [
    `### ${who}`,
    '',
    '| Way | Calm p95, ms | During, ms | Ratio | Requests a second | Busy processors: api | database | worker | sender |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...ways.toSorted((a, b) => ratioOf(b) - ratioOf(a)).map(row),
    '',
  ];
}

function row(way: WayReading): string {
  const { api, database, worker, sender } = way.busy;
  const ratio = ratioOf(way);
  const said = ratio > MOST ? `**${ratio.toFixed(2)}**` : ratio.toFixed(2);
  const busy = [api, database, worker, sender].map((each) => each.toFixed(2)).join(' | ');
  return `| ${way.way} | ${way.calm.toFixed(1)} | ${way.during.toFixed(1)} | ${said} | ${way.aSecond.toFixed(0)} | ${busy} |`;
}

const ratioOf = ({ calm, during }: WayReading): number => during / calm;
