/** The plumb line. Decoration only: the name is beside it or in hidden text. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden focusable={false}>
      <path d="M8 1v8" stroke="var(--pl-accent)" strokeWidth={1.8} strokeLinecap="round" />
      <path d="M5 8.8h6L8 15z" fill="var(--pl-accent)" />
    </svg>
  );
}
