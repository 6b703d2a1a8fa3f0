import { useSite } from '../site.tsx';

interface Props {
  readonly trail: readonly { readonly href: string; readonly name: string }[];
  readonly here: string;
}

export const Breadcrumb = ({ trail, here }: Props) => {
  const { text, to } = useSite();
  return (
    <nav class="crumbs pc-only" aria-label={text.menu.breadcrumb}>
      <ol>
        <li>
          <a href={to.home()}>{text.home}</a>
        </li>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
};
