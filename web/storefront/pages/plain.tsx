import { Frame } from '../frame/frame.tsx';
import { BigIcon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';

/** An address that leads nowhere, with two ways on. */
export const PlainPage = () => {
  const { text, to } = useSite();
  return (
    <Frame head={{ kind: 'seek', up: to.home() }} tab={null}>
      <div class="wrap">
        <div class="empty">
          <BigIcon name="e-page" />
          <h1>{text.notFound.title}</h1>
          <p>{text.notFound.text}</p>
          <p class="acts">
            <a class="btn go" href={to.home()}>
              {text.notFound.home}
            </a>
            <a class="btn line" href={to.search()}>
              {text.notFound.browse}
            </a>
          </p>
        </div>
      </div>
    </Frame>
  );
};
