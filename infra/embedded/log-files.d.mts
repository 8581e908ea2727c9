export const generations: number;
export function rotate(file: string, most?: number): void;
