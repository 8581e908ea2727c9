import { useLocation } from '@tanstack/react-router';
import { useRef } from 'react';

/** The step of the browser's history that shows this page; it stays the same while the next page is on its way. */
export function useHistoryStep(): string {
  const { pathname, state } = useLocation();
  const own = useRef(pathname);
  const step = useRef('');
  if (pathname === own.current) step.current = state.__TSR_key ?? '';
  return step.current;
}
