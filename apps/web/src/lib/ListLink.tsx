import { useRouter, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type AnchorHTMLAttributes } from 'react';

type Place = Pick<LinkProps, 'to' | 'params' | 'search' | 'resetScroll'>;

interface ListLinkProps extends Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'children' | 'className' | 'dir' | 'title' | 'onClick' | 'aria-current'
> {
  /** Where it leads, whatever page is open. */
  place: Place;
  /** Its page takes a while to draw: the row that was pressed is marked first, and the page follows after that picture. */
  marksFirst?: boolean;
  /** The keys of the list go to it. */
  'data-row-link'?: true;
}

/** Milliseconds on a link after which its page is loaded ahead: somebody who passes by does not mean it. */
const RESTED = 100;

/** A link for the rows of a list. The router's own link works out anew where it leads with each change of the address, and a list has dozens of them. */
export function ListLink({ place, marksFirst = false, onClick, ...attributes }: ListLinkProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pass = (): void => clearTimeout(timer.current);
  const rest = (): void => {
    pass();
    timer.current = setTimeout(() => void router.preloadRoute(place).catch(() => undefined), RESTED);
  };
  useEffect(() => pass, []);
  return (
    <a
      {...attributes}
      href={router.buildLocation(place).href}
      onMouseEnter={rest}
      onMouseLeave={pass}
      onFocus={rest}
      onBlur={pass}
      onClick={(event) => {
        onClick?.(event);
        const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (event.defaultPrevented || opensElsewhere) return;
        event.preventDefault();
        if (!marksFirst) {
          void router.navigate(place);
          return;
        }
        const link = event.currentTarget;
        link.dataset['opening'] = 'true';
        // Until a page is there: that one, or the list again for somebody who has turned back.
        const unmark = (): boolean => delete link.dataset['opening'];
        requestAnimationFrame(() => setTimeout(() => void router.navigate(place).finally(unmark)));
      }}
    />
  );
}
