import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether a box is too narrow for the table in it. A box that scrolls has to be reached with the keyboard; one that does not would be a stop for nothing. */
export function useScrollsSideways(): { box: RefObject<HTMLDivElement | null>; scrolls: boolean } {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    const table = element?.firstElementChild;
    if (element === null || !table) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return { box, scrolls };
}
