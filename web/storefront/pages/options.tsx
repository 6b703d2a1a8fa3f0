import { useId } from 'preact/hooks';
import { Picture } from '../parts/picture.tsx';
import type { OptionView, ProductView } from '../product-view.ts';
import { useSite } from '../site.tsx';
import { type Chosen, choose, stateOf } from './variants.ts';

interface Props {
  readonly product: ProductView;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/**
 * Every option is a group of radio buttons. A value that does not exist with what is chosen before it is hatched and cannot be
 * chosen; a sold-out one is struck through and can. Both stay in the keyboard's way, to be read.
 */
export const Options = ({ product, chosen, onChoose }: Props) => {
  const { text } = useSite();
  const states = product.options.map((o) => o.values.map((v) => stateOf(product, chosen, o, v.code)));
  return (
    <>
      {product.options.map((option) => (
        <Option key={option.code} product={product} option={option} chosen={chosen} onChoose={onChoose} />
      ))}
      {states.flat().some((state) => state !== 'free') && <p class="hint">{text.product.legend}</p>}
    </>
  );
};

const Option = ({ product, option, chosen, onChoose }: Props & { readonly option: OptionView }) => {
  const name = useId();
  const value = option.values.find((v) => v.code === chosen[option.code]);
  return (
    <fieldset class="option">
      <legend class="lab">
        {option.name} <b>{value?.name}</b>
      </legend>
      <div class="sw">
        {option.values.map((v) => (
          <Value
            key={v.code}
            group={name}
            product={product}
            option={option}
            value={v}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
};

const Value = ({
  group,
  product,
  option,
  value,
  chosen,
  onChoose,
}: Props & { readonly group: string; readonly option: OptionView; readonly value: OptionView['values'][number] }) => {
  const { text } = useSite();
  const state = stateOf(product, chosen, option, value.code);
  const picture = product.pictures.find((p) => p.of?.option === option.code && p.of.value === value.code);
  const said = {
    free: value.name,
    gone: text.product.soldOutOption(value.name),
    never: text.product.neverOption(value.name),
  }[state];
  return (
    <label class={`swatch ${state}${picture || value.swatch ? ' p' : ''}`}>
      <input
        type="radio"
        class="vh"
        name={group}
        value={value.code}
        aria-label={said}
        aria-disabled={state === 'never'}
        checked={chosen[option.code] === value.code}
        onChange={(event) => {
          if (state === 'never') {
            // Stay on it, to be read; what was chosen stays chosen.
            const held = event.currentTarget.form ?? document;
            for (const radio of held.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(group)}"]`))
              radio.checked = radio.value === chosen[option.code];
          } else onChoose(choose(product, chosen, option, value.code));
        }}
      />
      {picture ? (
        <Picture picture={picture} tint={product.tint} sizes="36px" silent />
      ) : (
        value.swatch && <span class="pic" style={{ '--tint': value.swatch }} />
      )}
      <span>{value.name}</span>
      {state === 'gone' && <span class="tag">{text.product.soldOut}</span>}
    </label>
  );
};
