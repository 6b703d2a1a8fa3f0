import type { Script } from '../../../domain/search/tokens.ts';
import { looksLike } from './look-alikes.ts';
import { readingsOf } from './readings.ts';
import { simplify } from './simplify.ts';

/** Chinese as every search of this shop compares it. */
export const script: Script = { simplify, readingsOf, looksLike };
