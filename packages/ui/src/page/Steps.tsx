import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './Steps.module.css';

export interface Step {
  readonly key: string;
  readonly title: string;
  readonly done: boolean;
  /** A link or button that goes there; without it the step cannot be reached now. */
  readonly link?: (text: ReactNode) => ReactNode;
}

/** The steps of a task as an ordered list. The current step is marked for eyes and screen readers. */
export function Steps({ steps, current }: { steps: readonly Step[]; current: string }) {
  const words = useWords();
  return (
    <nav aria-label={words('steps.label')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const text = (
            <>
              <span>{index + 1}</span> {step.title}
              {step.done && (
                <>
                  {' '}
                  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden focusable={false}>
                    <path d="m2 6.5 2.7 2.7L10 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
                  </svg>
                  <span className="pl-hidden">{words('steps.done')}</span>
                </>
              )}
            </>
          );
          return (
            <li key={step.key} className={classes.step} aria-current={step.key === current ? 'step' : undefined}>
              {step.link === undefined || step.key === current ? text : step.link(text)}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
