import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { label } from './label.ts';

export const listTags = contract({
  summary: "The shop's tags by key; a product's tags join them when it is saved",
  status: 200,
  query: z.object(pageQuery),
  reply: pageOf(label),
  refusals: [],
});
