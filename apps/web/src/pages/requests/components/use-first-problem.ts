import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to the first field that was refused. @param refused changes with each refusal */
export function useFirstProblem<Element extends HTMLElement>(refused: unknown): RefObject<Element | null> {
  const content = useRef<Element>(null);
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return content;
}
