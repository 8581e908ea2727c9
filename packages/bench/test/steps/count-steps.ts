/**
 * A process of its own that counts the steps of every reader, and prints those that grow too fast as JSON: `count-steps.ts SEEDS [PART OF A NAME]`.
 * Exits with 1 if one of ours does.
 * With one seed only mixed texts of half the length are read and the steps of all of a length are counted together, which is quick; with more,
 * text by text.
 */
import { argv } from 'node:process';
import { growsTooFast, LENGTHS } from './growth.ts';
import { hostileTexts, type HostileTexts } from './hostile-texts.ts';
import { EXAMPLES, READERS } from './readers.ts';
import { StepCounter } from './step-counter.ts';

const [, , seeds = '1', only = ''] = argv;
const drawn = seeds.split(',').map(Number);
const counter = new StepCounter();
const quick = drawn.length === 1;
/** What lengths are multiplied with. */
const once = quick ? 0.5 : 1;
const texts = hostileTexts(drawn, !quick);
const together: readonly (readonly HostileTexts[])[] = quick ? [texts] : texts.map((text) => [text]);
const found: { reader: string; text: string; steps: number[] }[] = [];
let counted = 0;

for (const { name, file, exported, reading } of [...READERS, ...(only === '' ? [] : EXAMPLES)].filter((reader) =>
  reader.name.includes(only),
)) {
  const module = (await import(`../../../${file}`)) as Record<string, (...given: never[]) => unknown>;
  const read = module[exported];
  if (read === undefined) throw new Error(`${file} exports no ${exported}`);
  const work = reading(read);
  // A refusal is also an answer, so its steps are counted.
  const tried = async (text: string): Promise<void> => {
    try {
      await work(text);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'UnreadableFile') throw error;
    }
  };
  const stepsOf = async (group: readonly HostileTexts[], times: number): Promise<number[]> => {
    const steps: number[] = [];
    for (const length of LENGTHS) {
      const given = group.map(({ of }) => of(length * times));
      steps.push(
        await counter.of(async () => {
          for (const text of given) await tried(text);
        }),
      );
    }
    return steps;
  };
  for (const group of together) {
    // Computes one-time work before counting.
    for (const { of } of group) await tried(of(100));
    const steps = await stepsOf(group, once);
    counted += 1;
    // Steps jump once when a text first reaches a rule. Real growth also shows in longer texts.
    if (growsTooFast(steps) && growsTooFast(await stepsOf(group, 4 * once)))
      found.push({ reader: name, text: group.map((text) => text.name).join(' '), steps });
  }
}
console.log(JSON.stringify({ counted, found }));
// The examples are too slow by intent.
if (found.some(({ reader }) => !EXAMPLES.some(({ name }) => name === reader))) process.exitCode = 1;
