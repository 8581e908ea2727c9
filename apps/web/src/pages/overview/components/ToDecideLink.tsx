import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useViewer } from '../../../frame/viewer.tsx';
import { usePastDay } from '../../past/past-day.tsx';

interface ToDecideLinkProps {
  className?: string | undefined;
  children: ReactNode;
}

/** To what needs a decision: at the desk, or, of a past day, on which nothing can be decided, in the list. */
export function ToDecideLink({ className = '', children }: ToDecideLinkProps) {
  const { organisation } = useViewer();
  if (usePastDay() === null)
    return (
      <Link to="/o/$organisation/desk" params={{ organisation }} className={className}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/o/$organisation/suppliers"
      params={{ organisation }}
      search={{ needsDecision: true }}
      className={className}
    >
      {children}
    </Link>
  );
}
