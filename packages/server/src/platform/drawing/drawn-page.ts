/** A part of a page as it is seen, from its top left corner; each number is a part of the page's width or height. */
export interface Box {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points of a page, three bytes each: red, green, blue. */
export interface Points {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const CHANNELS = 3;

/** Paints the parts of the page black, each grown to whole points: what stood there is gone. */
export function blackOut({ width, height, bytes }: Points, boxes: readonly Omit<Box, 'page'>[]): void {
  for (const box of boxes) {
    const [left, right] = grown(box.x, box.width, width);
    const [top, bottom] = grown(box.y, box.height, height);
    for (let row = top; row < bottom; row += 1) {
      bytes.fill(0, (row * width + left) * CHANNELS, (row * width + right) * CHANNELS);
    }
  }
}

function grown(from: number, size: number, points: number): [number, number] {
  return [Math.max(0, Math.floor(from * points)), Math.min(points, Math.ceil((from + size) * points))];
}
