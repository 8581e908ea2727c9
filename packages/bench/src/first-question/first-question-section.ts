import type { FirstQuestionReading, LineReading } from './measure-first-question.ts';

/** The section of the report about the time from a link to the first question. */
export function firstQuestionSection({ lines }: FirstQuestionReading): string[] {
  return [
    '## From the link to the first question',
    '',
    'A supplier opens the link of a request on a phone that has never been here, chooses “Begin” at once, and sees the first question. The whole service runs on this machine; the browser imitates the line: each answer comes',
    'after its delay, and no more bytes a second than it brings. Beside it, in the same browser and over the same line, a page that is one plain file of as many bytes, with the question at its end. Above 1 the form would be quicker;',
    'what it is below 1 is the way there and back that the form makes more often, and the time that its program takes. The least is what the line itself needs for one answer of these bytes.',
    '',
    '| Line | Delay, ms | kbit/s | Bytes | Seconds | Plain file, seconds | The least, seconds | Speed | Rounds | Other work, processors |',
    '|---|---:|---:|---:|---:|---:|---:|---|---:|---:|',
    ...lines.map(row),
    '',
  ];
}

function row({ line, bytes, seconds, plainSeconds, leastSeconds, ratio, rounds, otherWork }: LineReading): string {
  const times = [seconds, plainSeconds, leastSeconds].map((value) => value.toFixed(2)).join(' | ');
  const { median, low, high } = ratio;
  const speed = `${median.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`;
  return `| ${line.name} | ${line.milliseconds} | ${line.kilobits.toLocaleString('en')} | ${Math.round(bytes).toLocaleString('en')} | ${times} | ${speed} | ${rounds} | ${otherWork.toFixed(2)} |`;
}
