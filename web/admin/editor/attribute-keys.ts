import { type BuiltInAttribute, builtInAttributes, isBuiltIn } from '../../../contracts/values/built-in-attributes.ts';

export { type BuiltInAttribute, isBuiltIn };

/** Attributes that are the product's own fields; others lie in `more`. */
export const builtIn: readonly BuiltInAttribute[] = Object.keys(builtInAttributes).filter(isBuiltIn);

/** Where in a product an attribute lies. */
export const attributeAt = (key: string): string =>
  isBuiltIn(key) ? `#/attributes/${key}` : `#/attributes/more/${key}`;
