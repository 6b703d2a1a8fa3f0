import { listMessages } from '../../../contracts/messages/list-messages.ts';
import { pageReply } from '../../runtime/page.ts';
import { route } from '../../runtime/route.ts';
import { messagesOfShopper } from '../../stores/messages.ts';

export const handler = route('listMessages', listMessages, async ({ query, shopperId }) =>
  pageReply(await messagesOfShopper(shopperId, query), (message) => message),
);
