export const FORMAT: number;
