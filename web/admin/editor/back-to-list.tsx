import { Link } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/use-text.ts';

export const BackToList = () => {
  const text = useText();
  return (
    <Link href="/products" className="icon-button" aria-label={text.editor.back}>
      <Icon name="left" />
    </Link>
  );
};
