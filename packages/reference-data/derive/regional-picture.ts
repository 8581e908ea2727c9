import { countries, ILO_REGIONS, type IloRegion } from '../src/countries.ts';
import { destinationIndexTable } from '../src/destination-index.ts';

/** The scores of a country as the scoring model computes them: decimals of 0 to 100, or null where unknown. C is what a site with migrant workers gets. */
export interface CountryScoring {
  readonly C0: string | null;
  readonly D: string | null;
  readonly C: string | null;
}

/** People in forced labour per 1,000, as the Global Estimates of 2022 were reported by IOM in the UN Chronicle of 24 July 2023. */
const PREVALENCE: Readonly<Record<IloRegion, string>> = {
  'Arab States': '5.3',
  'Europe and Central Asia': '4.4',
  Americas: '3.5',
  'Asia and the Pacific': '3.5',
  Africa: '2.9',
};

interface RegionLine {
  readonly region: IloRegion;
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly meanWithD: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** Rank by a number, 1 for the highest; equal numbers share a rank. */
function rank(of: number, among: readonly number[]): number {
  return 1 + among.filter((other) => other > of).length;
}

function two(value: number): string {
  return value.toFixed(2);
}

function regionLines(scoring: (iso2: string, sector: string) => CountryScoring): RegionLine[] {
  return ILO_REGIONS.map((region) => {
    const scored = countries()
      .filter((country) => country.region === region && country.parent === null)
      .map(({ iso2 }) => scoring(iso2, 'all'))
      .filter(({ C0 }) => C0 !== null);
    const base = scored.map(({ C0 }) => Number(C0));
    return {
      region,
      count: scored.length,
      mean: mean(base),
      median: median(base),
      meanWithD: mean(scored.map(({ C }) => Number(C))),
    };
  });
}

function regionTable(lines: readonly RegionLine[]): string[] {
  const prevalences = lines.map(({ region }) => Number(PREVALENCE[region]));
  const rows = lines
    .toSorted((a, b) => Number(PREVALENCE[b.region]) - Number(PREVALENCE[a.region]))
    .map(({ region, count, ...line }) => {
      const published = `${PREVALENCE[region]} | ${rank(Number(PREVALENCE[region]), prevalences)}`;
      const ours = `${two(line.mean)} | ${rank(
        line.mean,
        lines.map((other) => other.mean),
      )} | ${two(line.median)} | ${rank(
        line.median,
        lines.map((other) => other.median),
      )}`;
      return `| ${region} | ${count} | ${published} | ${ours} | ${two(line.meanWithD)} | ${rank(
        line.meanWithD,
        lines.map((other) => other.meanWithD),
      )} |`;
    });
  return [
    '| Region | Countries | Per 1,000 | Rank | Mean C0 | Rank | Median C0 | Rank | Mean C | Rank |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

function destinationTable(scoring: (iso2: string, sector: string) => CountryScoring): string[] {
  const coded = new Set(destinationIndexTable.rows.map(([iso2]) => iso2));
  const all = countries().filter(({ parent }) => parent === null);
  const baseScores = all.flatMap(({ iso2 }) => scoring(iso2, 'all').C0 ?? []).map(Number);
  const scores = all.flatMap(({ iso2 }) => scoring(iso2, 'all').C ?? []).map(Number);
  const rows = all
    .filter(({ iso2 }) => coded.has(iso2))
    .map(({ iso2, name, region }) => ({ name, region, general: scoring(iso2, 'all'), domestic: scoring(iso2, 'DOM') }))
    .toSorted((a, b) => Number(b.general.C) - Number(a.general.C))
    .map(({ name, region, general, domestic }) => {
      const raised = Number(general.C) - Number(general.C0);
      const ranks = `${rank(Number(general.C0), baseScores)} | ${rank(Number(general.C), scores)}`;
      const cells = [general.C0, general.D, general.C].map((score) => two(Number(score))).join(' | ');
      return `| ${name} | ${region} | ${cells} | ${two(raised)} | ${ranks} | ${two(Number(domestic.C))} |`;
    });
  return [
    '| Destination | Region | C0 | D | C | Raised by | Rank by C0 | Rank by C | C, domestic work |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

/**
 * The report that compares the country score with the published regional picture, in Markdown.
 * @param scoring the scores of a country in a sector (`all` or a sector key), as the scoring model computes them for a site that may have migrant workers
 */
export function regionalPicture(scoring: (iso2: string, sector: string) => CountryScoring): string {
  const lines = regionLines(scoring);
  const unscored = countries().filter(({ iso2, parent }) => parent === null && scoring(iso2, 'all').C0 === null);
  const ofRegion = (name: IloRegion): RegionLine | undefined => lines.find(({ region }) => region === name);
  const byMean = (value: number): number =>
    rank(
      value,
      lines.map((line) => line.mean),
    );
  const arab = ofRegion('Arab States');
  const europe = ofRegion('Europe and Central Asia');
  const africa = ofRegion('Africa');
  return [
    '# The country score beside the regional picture',
    '',
    '`C0` says how weak the protection of people is in a country: how it is governed, how exposed it is to climate, what tier it has for trafficking, how far',
    'courts and police can be relied on. It does not count people in forced labour. `D` says what the law lets an employer do to a migrant worker: one employer',
    'only, no leaving without consent, absence as an offence. `C` is the higher of C0 and 55% C0 with 45% D, and holds where a site has or may have migrant workers.',
    '',
    'Means and medians are over countries, not over people: no population is in the tables, so a small state counts like a large one. Territories of another',
    'state are left out. The prevalence is that of the Global Estimates of 2022 (ILO, Walk Free, IOM) as IOM reported it in the UN Chronicle of 24 July 2023:',
    'it is shown beside C as context and is in no score.',
    '',
    '## Regions',
    '',
    ...regionTable(lines),
    '',
    ...(unscored.length === 0
      ? []
      : [`Without C0, for want of data: ${unscored.map(({ name }) => name).join(', ')}.`, '']),
    '## Where they disagree',
    '',
    `- **Africa** is number ${byMean(africa?.mean ?? 0)} by mean C0 and last by prevalence. C0 reads weak institutions and climate; the estimate reads`,
    '  surveys and cases, which are fewest where institutions are weakest. Part of the gap is real and part is what cannot be seen from either number.',
    `- **Europe and Central Asia** is number ${byMean(europe?.mean ?? 0)} by mean C0 and second by prevalence. The regional figure holds very different countries:`,
    '  well-governed destinations, Central Asian and Caucasian origins, and states with compulsory or prison labour. No regional mean can show that.',
    `- **The Arab States** are number ${byMean(arab?.mean ?? 0)} by mean C0 and first by prevalence. The mean hides two groups: countries at war, whose C0 is`,
    '  among the highest anywhere, and the Gulf, whose C0 is low because its states are stable and orderly. The workers concerned are mostly migrants whose',
    `  permit ties them to their employer, and C0 does not see that. By the median, which the wars do not move, the region is number ${rank(
      arab?.median ?? 0,
      lines.map((line) => line.median),
    )};`,
    `  with D, it is number ${rank(
      arab?.meanWithD ?? 0,
      lines.map((line) => line.meanWithD),
    )} by the mean.`,
    '',
    '## What D changes, destination by destination',
    '',
    'Ranks are among all countries with a score, 1 for the highest. Only destinations with a sourced coding have D; for all others D is unknown, which is not 0.',
    '',
    ...destinationTable(scoring),
    '',
    'D raises most where the tie is complete and the state is otherwise well governed: Singapore, Jordan, Malaysia. It does little in Qatar and Bahrain, where the',
    'coding of end-2024 finds that consent to leave is no longer needed in law: the score follows the law as written, and what employers do in spite of it has to',
    'come from facts about sites. Domestic work stands outside the labour law, in part or whole, in six of the ten; where both codings hold, the higher counts.',
    'Coding a country never lowers it.',
    '',
    '## What C0 is good and bad at',
    '',
    '- It separates countries in which nobody will come to help from those in which somebody may. It moves slowly, is public, and can be recomputed from its parts.',
    '- It is good at war, collapse, corruption and repression, and at telling apart countries inside one region.',
    '- It is bad at destinations: wealth and order lower it, while people who are tied to an employer gain nothing from either. D corrects this where it is coded.',
    '- It is bad at labour imposed by a state on part of its people: one number stands for Xinjiang and for Shanghai. Rules on places and schemes carry that.',
    '- It is bad at sectors and at people: a fishing vessel and a software firm of one country share it. The sector, the product and the workforce carry the rest.',
    '- The tier of most countries is known only as "1 or 2", since the editions after 2015 are open for the Watch List and Tier 3 only, and no ratifications are',
    '  loaded. Both make the middle of the scale less sharp.',
    '',
  ].join('\n');
}
