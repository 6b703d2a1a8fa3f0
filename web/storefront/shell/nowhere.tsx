import { useSite } from '../site.tsx';
import { Empty } from './waiting.tsx';

export const NowhereScreen = () => {
  const { text, to } = useSite();
  return (
    <Empty icon="e-page" title={text.notFound.title} text={text.notFound.text}>
      <a class="btn go" href={to.home()}>
        {text.notFound.home}
      </a>
      <a class="btn line" href={to.search()}>
        {text.notFound.browse}
      </a>
    </Empty>
  );
};
