import type { AnsweredControl, Control } from '@plumbline/facts';
import { answerAt, rowsOf, type Answer } from '../answers/answer.ts';
import { placesAsked } from '../answers/branching.ts';
import { holds } from '../answers/holds.ts';
import type { ControlOfItem, Item, Test } from '../template/template.ts';
import { standingOf } from './evidence-of.ts';
import type { Submitted } from './response.ts';

/**
 * What the answers say of controls (E): of each item of a topic that was asked, its control at the site that does least. What is not answered counts with degree 0,
 * and what no evidence came with is not verified, so that nobody raises E by words. See docs/methodology.md#controls.
 */
export function controlsOf({ asked, answers, day }: Submitted): readonly AnsweredControl[] {
  return asked.items.flatMap((item) => {
    const { control } = item;
    if (control === undefined) return [];
    const told = placesAsked(asked, item, answers)
      .map((place) => answerAt(answers, item.key, place))
      .filter(counts)
      .map((answer) => ({ answer, control: controlAt(item, control, answer, day) }));
    const [weakest] = told.toSorted((a, b) => effect(a.control) - effect(b.control));
    return [
      {
        question: item.key,
        declared: told.length > 0 && told.every(({ answer }) => answer?.state === 'given'),
        control: weakest?.control ?? null,
      },
    ];
  });
}

/** What does not apply, for a reason that was given, is no question of the topic. */
function counts(answer: Answer | undefined): boolean {
  return answer?.state !== 'notApplicable';
}

function effect({ degree, verification, expired }: Control): number {
  return (degree * verification) / (expired ? 2 : 1);
}

function controlAt(item: Item, control: ControlOfItem, answer: Answer | undefined, day: string): Control {
  const { evidenceDate, verification, expired } = standingOf(item, answer, day);
  return {
    topic: control.topic,
    weight: control.weight,
    degree: degreeOf(control, answer),
    verification,
    evidenceDate,
    expired,
  };
}

/** 100 where the answer passes in full, 50 where it passes by half. */
function degreeOf({ full, half }: ControlOfItem, answer: Answer | undefined): Control['degree'] {
  const rows = rowsOf(answer);
  const passes = (test: Test): boolean => rows.length > 0 && rows.every((row) => holds(test, row));
  if (passes(full)) return 100;
  return half !== undefined && passes(half) ? 50 : 0;
}
