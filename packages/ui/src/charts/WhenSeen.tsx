import { useEffect, useRef, useState, type ReactNode } from 'react';

interface WhenSeenProps {
  /** Pixels that are kept free until then, so that nothing below moves more than it has to. */
  height: number;
  children: ReactNode;
}

/** What is loaded only once its place comes into the window: neither its code nor its numbers are asked for before. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
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
    return () => observer.disconnect();
  }, [seen]);
  return seen ? children : <div ref={place} data-unseen style={{ minHeight: height }} />;
}
