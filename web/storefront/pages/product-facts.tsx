import type { ProductView } from '../product-view.ts';
import { useSite } from '../site.tsx';

export const About = ({ product }: { readonly product: ProductView }) => {
  const { text } = useSite();
  return (
    <section class="sec" aria-labelledby="about">
      <div class="sec-head">
        <h2 id="about">{text.product.about}</h2>
      </div>
      <div class="prose">
        {product.description.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
};

export const Specification = ({ product }: { readonly product: ProductView }) => {
  const { text } = useSite();
  const rows = [
    { name: text.product.brand, value: product.brand },
    ...(product.model === '' ? [] : [{ name: text.product.model, value: product.model }]),
    ...(product.material === null ? [] : [{ name: text.product.material, value: product.material }]),
    ...product.specification,
  ];
  return (
    <section class="sec" aria-labelledby="specification">
      <div class="sec-head">
        <h2 id="specification">{text.product.specification}</h2>
      </div>
      <table class="spec-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
