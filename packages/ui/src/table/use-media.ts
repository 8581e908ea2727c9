import { useMediaQuery } from '@mantine/hooks';

/** Whether a media query holds, from the first paint on: there is no server that would have to paint first. */
export function useMedia(query: string): boolean {
  return useMediaQuery(query, false, { getInitialValueInEffect: false });
}
