import { lazy, Suspense } from 'react';

import { useViewer } from '../../frame/viewer.tsx';
import type { EvidencePickerProps } from './components/EvidencePicker.tsx';

/** Loaded later: a form can be filled in without it. */
const EvidencePicker = lazy(async () => ({
  default: (await import('./components/EvidencePicker.tsx')).EvidencePicker,
}));

/** The part of a form that points to files of the library, for who may read them. */
export function ChooseEvidence(props: EvidencePickerProps) {
  const { can } = useViewer();
  if (!can('evidence.read')) return null;
  return (
    <Suspense>
      <EvidencePicker {...props} />
    </Suspense>
  );
}
