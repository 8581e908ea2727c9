/** A part of a page, from its top left corner; each number is a part of the page's width or height. */
export interface Box {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box while it is drawn; the number tells it apart from others. */
export interface DraftBox extends Box {
  readonly number: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller ones hide nothing, and are mostly a slip of the hand. */
const SMALLEST = 0.005;
/** How far a key moves or grows a box. */
const STEP = 0.01;
const DECIMALS = 10_000;

const within = (value: number, least = 0, most = 1): number => Math.min(most, Math.max(least, value));
const rounded = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

function boxOf(page: number, left: number, top: number, right: number, bottom: number): Box {
  const [x, y] = [rounded(within(left)), rounded(within(top))];
  return { page, x, y, width: rounded(within(right) - x), height: rounded(within(bottom) - y) };
}

/** The box between two points of a page; null for a slip of the hand. */
export function boxBetween(page: number, from: Point, to: Point): Box | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const box = boxOf(page, left, top, right, bottom);
  return box.width < SMALLEST || box.height < SMALLEST ? null : box;
}

/** A box in the middle of a page, for people who draw with keys. */
export function boxInTheMiddle(page: number): Box {
  return { page, x: 0.3, y: 0.45, width: 0.4, height: 0.05 };
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The box after a key: arrows move it, with Shift they move its far corner. Null where the key means nothing. */
export function boxAfterKey(box: Box, key: string, shift: boolean): Box | null {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const [alongX, alongY] = direction;
  const { page, x, y, width, height } = box;
  if (shift) return boxOf(page, x, y, Math.max(x + STEP, x + width + alongX), Math.max(y + STEP, y + height + alongY));
  const left = within(x + alongX, 0, 1 - width);
  const top = within(y + alongY, 0, 1 - height);
  return boxOf(page, left, top, left + width, top + height);
}
