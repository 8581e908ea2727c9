import { Suspense, useEffect, useRef, useState, type ComponentType, type ReactElement, type Ref } from 'react';

/** A menu around its button: `children` is the button. */
export interface MenuProps {
  children: ReactElement;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

interface OnDemandProps {
  button: (open: () => void, ref: Ref<HTMLButtonElement>) => ReactElement;
  menu: ComponentType<MenuProps>;
}

/** A menu whose code is loaded when it is first opened. */
export function OnDemand({ button, menu: LazyMenu }: OnDemandProps) {
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const element = button(() => setAsked(true), target);
  if (!asked) return element;
  const onReady = () => {
    // The button moved into the menu and lost the focus. It gets the focus back when the menu closes.
    target.current?.focus();
    setOpened(true);
  };
  return (
    <Suspense fallback={element}>
      <LazyMenu opened={opened} onChange={setOpened}>
        {element}
      </LazyMenu>
      <Ready onReady={onReady} />
    </Suspense>
  );
}

/** Rendered beside the loaded part, so it appears together with it. */
function Ready({ onReady }: { onReady: () => void }) {
  const latest = useRef(onReady);
  useEffect(() => latest.current(), []);
  return null;
}
