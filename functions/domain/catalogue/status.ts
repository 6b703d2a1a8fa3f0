import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import type { Issue } from '../../../contracts/problems.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Change } from './edit.ts';
import type { Backstage, Kept } from './staff-view.ts';

/** Where staff want a product to be, and when it comes and goes by itself. */
export interface Placing {
  readonly status: ProductStatus;
  readonly onShelfAt?: Instant | undefined;
  readonly offShelfAt?: Instant | undefined;
}

/** `draft` first. */
export const everyStatus: readonly ProductStatus[] = ['draft', 'scheduled', 'off_shelf', 'on_shelf'];

const shown: readonly ProductStatus[] = ['on_shelf', 'scheduled'];

/** Whether shoppers see it, or will without anyone looking at it again: then it has to be whole. */
export const isShown = (status: ProductStatus): boolean => shown.includes(status);

const wrong = (pointer: string, message: string): Issue => ({ pointer, message });

/** Which times do not fit: one is needed to be scheduled, none is in the past, and it leaves after it came. */
export const timeProblems = ({ status, onShelfAt, offShelfAt }: Placing, now: Instant): Issue[] => {
  const scheduled = status === 'scheduled';
  return [
    ...(scheduled && onShelfAt === undefined ? [wrong('#/onShelfAt', 'time_missing')] : []),
    ...(!scheduled && onShelfAt !== undefined ? [wrong('#/onShelfAt', 'time_not_taken')] : []),
    ...(scheduled && onShelfAt !== undefined && onShelfAt <= now ? [wrong('#/onShelfAt', 'time_past')] : []),
    ...(!isShown(status) && offShelfAt !== undefined ? [wrong('#/offShelfAt', 'time_not_taken')] : []),
    ...(offShelfAt !== undefined && offShelfAt <= now ? [wrong('#/offShelfAt', 'time_past')] : []),
    ...(onShelfAt !== undefined && offShelfAt !== undefined && offShelfAt <= onShelfAt
      ? [wrong('#/offShelfAt', 'time_order')]
      : []),
  ];
};

const timed = (backstage: Backstage, { onShelfAt, offShelfAt }: Placing): Backstage => {
  const { onShelfAt: _, offShelfAt: __, ...rest } = backstage;
  return { ...rest, ...(onShelfAt ? { onShelfAt } : {}), ...(offShelfAt ? { offShelfAt } : {}) };
};

/**
 * The product where it is wanted, as its next version. What shoppers have never seen is new to them on the day it is first put on the
 * shelf; what comes back keeps its day.
 */
export const placed = ({ product, backstage }: Kept, to: Placing, { by, at }: Change): Kept => {
  const first = to.status === 'on_shelf' && (product.status === 'draft' || product.status === 'scheduled');
  return {
    product: {
      ...product,
      status: to.status,
      version: product.version + 1,
      ...(first ? { listedAt: at } : {}),
    },
    backstage: { ...timed(backstage, to), changedAt: at, changedBy: by },
  };
};

/** Whether it is there already, with the same times. */
export const isPlaced = ({ product, backstage }: Kept, to: Placing): boolean =>
  product.status === to.status && backstage.onShelfAt === to.onShelfAt && backstage.offShelfAt === to.offShelfAt;

/**
 * Where a product goes by itself at this moment, or null while nothing is due. One whose whole time on the shelf has passed (nobody's clock
 * ran) goes on and straight off again: it ends up off the shelf.
 */
export const duePlacing = ({ product, backstage }: Kept, now: Instant): Placing | null => {
  const { onShelfAt, offShelfAt } = backstage;
  const leaves = offShelfAt !== undefined && offShelfAt <= now;
  if (product.status === 'scheduled' && onShelfAt !== undefined && onShelfAt <= now)
    return leaves ? { status: 'off_shelf' } : { status: 'on_shelf', offShelfAt };
  return product.status === 'on_shelf' && leaves ? { status: 'off_shelf' } : null;
};
