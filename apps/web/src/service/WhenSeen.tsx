import { useEffect, useRef, useState, type ReactNode } from 'react';

import { changePrinting, printingNow } from './printed-lists.ts';

interface WhenSeenProps {
  /** Pixels that are kept free until then, so that nothing below moves more than it has to. */
  height: number;
  children: ReactNode;
}

/**
 * What is loaded only once its place comes into the window, or before the page is printed: neither its code nor its numbers are asked for before. Paper from the menu
 * of the browser cannot wait for it: that says what it leaves out, and the next has it.
 */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const key = useRef({});
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const own = key.current;
    changePrinting({ drawings: new Map([...printingNow().drawings, [own, { seen, see: () => setSeen(true) }]]) });
    return () => changePrinting({ drawings: new Map([...printingNow().drawings].filter(([each]) => each !== own)) });
  }, [seen]);
  useEffect(() => {
    const element = place.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      // An edge at the end of the window is not yet something that somebody looks at.
      { rootMargin: '0px 0px -64px 0px' },
    );
    observer.observe(element);
    const load = () => setSeen(true);
    window.addEventListener('afterprint', load);
    return () => {
      observer.disconnect();
      window.removeEventListener('afterprint', load);
    };
  }, [seen]);
  return seen ? children : <div ref={place} data-unseen style={{ minHeight: height }} />;
}
