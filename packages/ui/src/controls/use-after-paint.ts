import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * The value as of the picture before: it follows once what changes at once has been seen. Whatever somebody presses in between waits for it, so that nobody acts on
 * what stood there before.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(value));
    });
    const catchUp = (): void => flushSync(() => setShown(value));
    // Before all others that listen: those that catching up adds hear the same key.
    // An aid may press a button without a key or a pointer.
    const [early, presses] = [{ capture: true }, ['keydown', 'pointerdown', 'click'] as const];
    for (const press of presses) window.addEventListener(press, catchUp, early);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const press of presses) window.removeEventListener(press, catchUp, early);
    };
  }, [shown, value]);
  return shown;
}
