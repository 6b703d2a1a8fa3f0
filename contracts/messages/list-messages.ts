import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { message } from './message.ts';

export const listMessages = contract({
  summary: "The shopper's notices, newest first",
  status: 200,
  query: z.object(pageQuery),
  reply: pageOf(message),
  refusals: [],
});
