import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { InShell } from '../../../web/storefront/shell/shell-context.tsx';
import { InSite, siteOf } from '../../../web/storefront/site.tsx';
import { shellText } from '../../../web/storefront/text/shell.zh-CN.ts';
import { text } from '../../../web/storefront/text/zh-CN.ts';
import { frameView } from '../../../web/storefront/views.ts';
import { testCategories, testSettings } from '../../support/shop.ts';

/** A part of the shells as it is first drawn, in Chinese. */
export const shown = (part: ComponentChild): string => {
  const site = siteOf('zh-CN', text, frameView(testSettings, testCategories, 'zh-CN'), '/');
  return renderToString(h(InSite, { site, children: h(InShell, { text: shellText, children: part }) }));
};
