import { PayMark } from './pay-mark.tsx';
import { useShellText } from './shell-context.tsx';
import type { Channel, Offered } from './use-channels.ts';

interface Props {
  readonly offered: readonly Offered[];
  readonly chosen: Channel | null;
  readonly onChoose: (channel: Channel) => void;
}

/** All ways to pay at a glance; choosing another one ends the one under way first. */
export const PayMethods = ({ offered, chosen, onChoose }: Props) => {
  const text = useShellText().pay;
  return (
    <fieldset class="pay-methods" aria-describedby={offered.length > 1 ? 'pay-change' : undefined}>
      <legend>{text.method}</legend>
      {offered.map(({ channel, way }) => (
        <label key={channel} class="method">
          <input
            type="radio"
            class="ck r"
            name="channel"
            value={channel}
            checked={channel === chosen}
            onChange={() => onChoose(channel)}
          />
          <PayMark channel={channel} />
          <span>
            <b>{text.names[channel]}</b>
            <span class="dim sm">{text.ways[way](text.apps[channel])}</span>
          </span>
        </label>
      ))}
      {offered.length > 1 && (
        <p class="sm dim" id="pay-change">
          {text.change}
        </p>
      )}
    </fieldset>
  );
};
