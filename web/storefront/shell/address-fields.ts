import type { Draft } from '../state/draft.ts';
import type { Faults } from './address-rules.ts';

export interface FormProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<Draft>) => void;
}

export const fieldId = (field: keyof Draft): string => `checkout-${field}`;
