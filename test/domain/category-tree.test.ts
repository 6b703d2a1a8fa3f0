import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered, withCategory, withoutCategory } from '../../functions/domain/catalogue/category-tree.ts';
import { labelKeyOf, relabelled } from '../../functions/domain/catalogue/labels.ts';
import { testCategories as tree } from '../support/shop.ts';

const name = { zh: '新', en: 'New' };
const slugs = (of: readonly { slug: string; children: readonly { slug: string }[] }[]) =>
  of.map((root) => `${root.slug}: ${root.children.map((leaf) => leaf.slug).join(' ')}`);
const problem = (result: { ok: boolean; refusal?: unknown }): unknown => (result.ok ? 'ok' : result.refusal);

describe('the category tree', () => {
  it('grows at the end of a level, and renames what is there', () => {
    const leaf = withCategory(tree, { slug: 'bowls', name, parent: 'home' });
    expect(leaf.ok && slugs(leaf.value)).toEqual(['home: cups bowls', 'clothing: dresses']);
    const root = withCategory(tree, { slug: 'garden', name, parent: null });
    expect(root.ok && slugs(root.value)).toEqual(['home: cups', 'clothing: dresses', 'garden: ']);
    const renamed = withCategory(tree, { slug: 'cups', name, parent: 'home' });
    expect(renamed.ok && renamed.value[0]?.children).toEqual([{ slug: 'cups', name }]);
    const tinted = withCategory(tree, { slug: 'home', name, parent: null, tint: 'food' });
    expect(tinted.ok && tinted.value[0]).toMatchObject({ name, tint: 'food', children: [{ slug: 'cups' }] });
  });

  it('keeps every category where it is', () => {
    for (const [slug, parent] of [
      ['cups', 'clothing'],
      ['cups', null],
      ['home', 'clothing'],
    ] as const)
      expect(problem(withCategory(tree, { slug, name, parent }))).toEqual({
        issues: [{ pointer: '#/parent', message: 'category_elsewhere' }],
      });
    expect(problem(withCategory(tree, { slug: 'x', name, parent: 'nowhere' }))).toEqual({
      issues: [{ pointer: '#/parent', message: 'no_such_category' }],
    });
  });

  it('lets go only of what is empty', () => {
    expect(problem(withoutCategory(tree, 'home'))).toEqual({ code: 'category_not_empty' });
    expect(problem(withoutCategory(tree, 'nowhere'))).toEqual({ code: 'category_not_found' });
    const without = withoutCategory(tree, 'cups');
    expect(without.ok && slugs(without.value)).toEqual(['home: ', 'clothing: dresses']);
    const bare = without.ok ? withoutCategory(without.value, 'home') : without;
    expect(bare.ok && slugs(bare.value)).toEqual(['clothing: dresses']);
  });

  it('is put into any order of the same categories, and into none of others', () => {
    const wide = ['a', 'b', 'c'].map((slug) => ({
      slug,
      name,
      tint: 'home',
      children: [1, 2, 3].map((n) => ({ slug: `${slug}${n}`, name })),
    }));
    const shuffled = fc
      .shuffledSubarray(wide, { minLength: 3 })
      .chain((roots) =>
        fc.tuple(
          ...roots.map((root) =>
            fc
              .shuffledSubarray(root.children, { minLength: 3 })
              .map((children) => ({ slug: root.slug, children: children.map((c) => c.slug) })),
          ),
        ),
      );
    fc.assert(
      fc.property(shuffled, (order) => {
        const result = reordered(wide, order);
        expect(result.ok && slugs(result.value)).toEqual(order.map((o) => `${o.slug}: ${o.children.join(' ')}`));
      }),
    );
    const wrong = (order: Parameters<typeof reordered>[1]) => problem(reordered(tree, order));
    expect(wrong([{ slug: 'home', children: ['cups'] }])).toMatchObject({ issues: [{ pointer: '#/order' }] });
    const twice = { slug: 'home', children: ['cups'] };
    expect(wrong([twice, twice])).toMatchObject({ issues: [{ pointer: '#/order' }] });
    expect(wrong([{ slug: 'clothing', children: [] }, twice])).toMatchObject({
      issues: [{ pointer: '#/order/0/children', message: 'order_incomplete' }],
    });
  });
});

describe('brands and tags', () => {
  const tag = (zh: string, en: string) => ({ zh, en });
  const product = { brand: tag('木屿', 'Muyu'), tags: [tag('陶', 'Clay'), tag('礼物', 'Gift')] };

  it('are known by their English name, or the Chinese where that has no letters', () => {
    expect(labelKeyOf(tag('晨野', 'Morning Field'))).toBe('morning-field');
    expect(labelKeyOf(tag('晨野', '晨野'))).toBe('晨野');
  });

  it('are renamed where they are, and merged where the other is there too', () => {
    const to = tag('礼物', 'Gift');
    expect(relabelled(product, { kind: 'tag', from: 'clay', to: tag('陶瓷', 'Ceramic') })?.tags).toEqual([
      tag('陶瓷', 'Ceramic'),
      to,
    ]);
    expect(relabelled(product, { kind: 'tag', from: 'clay', to })?.tags).toEqual([to]);
    expect(relabelled(product, { kind: 'tag', from: 'clay', to: null })?.tags).toEqual([to]);
    expect(relabelled(product, { kind: 'brand', from: 'muyu', to: tag('木', 'Mu') })?.brand).toEqual(tag('木', 'Mu'));
  });

  it('leave a product alone that has nothing to change', () => {
    expect(relabelled(product, { kind: 'tag', from: 'wood', to: tag('木', 'Wood') })).toBeNull();
    expect(relabelled(product, { kind: 'tag', from: 'clay', to: tag('陶', 'Clay') })).toBeNull();
    expect(relabelled(product, { kind: 'brand', from: 'muyu', to: product.brand })).toBeNull();
    expect(relabelled(product, { kind: 'brand', from: 'muyu', to: null })).toBeNull();
  });
});
