import { Button } from 'antd';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { usual, weightNames } from './settings-form.ts';
import type { TuningState } from './use-tuning.ts';

/** Four sliders: what counts how much for the place among goods that are as asked. */
export const Weights = ({ state }: { state: TuningState }) => {
  const text = useText();
  const { weights } = state.settings;
  const isUsual = weightNames.every((name) => weights[name] === usual[name]);
  return (
    <section className="card" aria-labelledby="weights-title">
      <div className="card-head">
        <h2 id="weights-title">{text.tuning.weights}</h2>
        <Button disabled={isUsual} onClick={() => state.change('#/weights', (now) => ({ ...now, weights: usual }))}>
          {text.tuning.usual}
        </Button>
      </div>
      <div className="pad stack">
        <p className="dim">{text.tuning.weightsHint}</p>
        {weightNames.map((name) => (
          <Slider
            key={name}
            label={text.tuning.weight[name]}
            hint={text.tuning.weightHint[name]}
            value={weights[name]}
            onChange={(value) =>
              state.change('#/weights', (now) => ({ ...now, weights: { ...now.weights, [name]: value } }))
            }
          />
        ))}
      </div>
    </section>
  );
};

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const Slider = ({ label, hint, value, onChange }: Props) => {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>
        {label} <small id={`${id}-hint`}>{hint}</small>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={1}
        value={value}
        aria-describedby={`${id}-hint`}
        list={`${id}-marks`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id} className="number">
        {value}
      </output>
      <datalist id={`${id}-marks`}>
        <option value={5} />
      </datalist>
    </div>
  );
};
