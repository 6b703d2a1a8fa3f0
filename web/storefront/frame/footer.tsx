import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { Language } from './header.tsx';

/** Policies in a sentence each, and what the law wants shown. A link only where there is a page behind it. */
export const Footer = () => {
  const { text, to, frame, locale } = useSite();
  const t = text.footer;
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="cols" hidden={frame.shop === ''}>
          <div>
            <h2>{t.shopping}</h2>
            <ul>
              <li>
                <a href={to.search()}>{text.allGoods}</a>
              </li>
              {frame.categories.slice(0, 3).map((category) => (
                <li key={category.slug}>
                  <a href={to.category(category.slug)}>{category.name}</a>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h2>{t.delivery}</h2>
            <ul>
              <li>{t.freight(moneyText(frame.freeFrom, locale), moneyText(frame.freight, locale))}</li>
              <li>{t.remote(moneyText(frame.remoteFreight, locale))}</li>
              <li>
                <a href={to.orders()}>{t.tracking}</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>{t.returns}</h2>
            <ul>
              <li>{t.sevenDays}</li>
              <li>{t.sevenDaysExcept}</li>
            </ul>
          </div>
          <div>
            <h2>{t.about}</h2>
            <ul>
              <li>{t.payWithin(frame.payWithinMinutes)}</li>
              <li>{t.guest}</li>
            </ul>
          </div>
        </div>
        <p class="language">
          <Language>
            <Icon name="globe" size="s" />
          </Language>
        </p>
        <p class="legal">
          <span>{frame.company}</span>
          {frame.icp !== '' && (
            <span>
              {t.icp} {frame.icp}
            </span>
          )}
          {frame.publicSecurity !== '' && (
            <span>
              {t.security} {frame.publicSecurity}
            </span>
          )}
          {frame.licence !== '' && (
            <span>
              {t.licence} {frame.licence}
            </span>
          )}
        </p>
      </div>
    </footer>
  );
};
