import { listMessages } from '../../../contracts/messages/list-messages.ts';
import { pageReply } from '../../runtime/page.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { messagesOfShopper } from '../../stores/messages.ts';

export const handler = shopperRoute('listMessages', listMessages, async ({ query, shopperId }) =>
  pageReply(await messagesOfShopper(shopperId, query), (message) => message),
);
