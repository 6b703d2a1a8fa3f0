import type { Reply } from '../../../contracts/contract.ts';
import type { listMessages } from '../../../contracts/messages/list-messages.ts';
import { momentText } from '../../shared/format.ts';
import { client } from '../client.ts';
import { markRead } from '../frame/unread.ts';
import { useSite } from '../site.tsx';
import { orderKeys } from '../state/order-keys.ts';
import { say } from '../views.ts';
import { useShellText } from './shell-context.tsx';
import { usePages } from './use-pages.ts';
import { Empty, StaleNote, Trouble, Waiting } from './waiting.tsx';

type Message = Reply<typeof listMessages>['items'][number];

const ask = (cursor: string | null) =>
  client.call('listMessages', { query: { limit: 20, ...(cursor === null ? {} : { cursor }) } });

export const MessagesScreen = () => {
  const { to } = useSite();
  const text = useShellText();
  const { items, more, busy, refusal, next, change } = usePages<Message>(ask);
  if (!items) return refusal ? <Trouble refusal={refusal} onRetry={() => void next()} /> : <Waiting />;
  if (items.length === 0)
    return (
      <Empty icon="e-letter" title={text.messages.none} text={text.messages.noneText}>
        <a class="btn go" href={to.search()}>
          {text.cart.browse}
        </a>
      </Empty>
    );
  const unread = items.filter((message) => message.readAt === null);
  const read = async (messages: readonly Message[]): Promise<void> => {
    const outcomes = await Promise.all(
      messages.map(({ id }) => client.call('readMessage', { params: { messageId: id }, body: {} })),
    );
    const done = new Map(outcomes.flatMap((o) => (o.ok ? [[o.value.message.id, o.value.message] as const] : [])));
    change((all) => all.map((message) => done.get(message.id) ?? message));
    if (unread.every((message) => done.has(message.id))) markRead();
  };
  return (
    <div class="wrap narrow">
      <div class="row between">
        <h1 class="screen-title">{text.messages.title}</h1>
        {unread.length > 0 && (
          <button type="button" class="link tap sm end" onClick={() => void read(unread)}>
            {text.messages.readAll}
          </button>
        )}
      </div>
      <ul class="message-list">
        {items.map((message) => (
          <Row key={message.id} message={message} onOpen={() => void read([message])} />
        ))}
      </ul>
      {refusal && <StaleNote refusal={refusal} onRetry={() => void next()} />}
      {more && (
        <p class="centre">
          <button type="button" class="btn line" aria-busy={busy} onClick={() => void next()}>
            {text.messages.more}
          </button>
        </p>
      )}
    </div>
  );
};

const Row = ({ message, onOpen }: { readonly message: Message; readonly onOpen: () => void }) => {
  const { locale, to } = useSite();
  const text = useShellText().messages;
  const isNew = message.readAt === null;
  const href = message.orderId === null ? undefined : to.order(message.orderId, orderKeys.of(message.orderId));
  const content = (
    <>
      <span class="row between">
        <b>
          {isNew && (
            <span class="spot in">
              <span class="vh">{text.unread} </span>
            </span>
          )}
          {say(message.title, locale)}
        </b>
        <time class="sm dim num" dateTime={message.sentAt}>
          {momentText(message.sentAt, locale)}
        </time>
      </span>
      <span class="mut">{say(message.text, locale)}</span>
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <div class="message">{content}</div>
      ) : (
        <a class="message" href={href} onClick={isNew ? onOpen : undefined}>
          {content}
        </a>
      )}
    </li>
  );
};
