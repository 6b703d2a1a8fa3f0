import { createContext, useContext } from 'react';
import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import type { ProductForm } from './form.ts';

export type Change = (form: ProductForm) => ProductForm;

/** What the parts of the editor share. */
export interface Editor {
  readonly form: ProductForm;
  /** Changes the form; what was said to be wrong at that place is taken back. */
  readonly edit: (at: string, change: Change) => void;
  /** As `edit`, with a sentence and a way back. */
  readonly editUndoably: (at: string, message: string, change: Change) => void;
  readonly wrong: (at: string) => string | undefined;
  /** As it was last saved; null for a new one. */
  readonly saved: StaffProduct | null;
  /** The attributes of the chosen category; null until they are known. */
  readonly schema: readonly AttributeRow[] | null;
  /** Units for sale of each SKU over all warehouses, as they were when the page opened. */
  readonly stock: ReadonlyMap<string, number>;
}

export const EditorContext = createContext<Editor | null>(null);

export const useEditor = (): Editor => {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor needs an editor around it');
  return editor;
};
