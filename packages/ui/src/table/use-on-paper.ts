import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const listeners = new Set<() => void>();
let isPrinted = false;

const medium = (): MediaQueryList => window.matchMedia('print');
const tellAll = (): void => listeners.forEach((listener) => listener());

/** A browser counts its sheets right after `beforeprint`, and says only later that the medium has changed. */
function turnTo(paper: boolean): void {
  flushSync(() => {
    isPrinted = paper;
    tellAll();
  });
}
const onPaper = (): void => turnTo(true);
const onScreen = (): void => turnTo(false);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
  }
  listeners.add(listener);
  const media = medium();
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
    listeners.delete(listener);
    if (listeners.size > 0) return;
    // Nobody hears the end of printing any more.
    isPrinted = false;
    window.removeEventListener('beforeprint', onPaper);
    window.removeEventListener('afterprint', onScreen);
  };
}

/** Whether the page is drawn for paper. What opens for it stands before the browser counts its sheets. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinted || medium().matches);
}
