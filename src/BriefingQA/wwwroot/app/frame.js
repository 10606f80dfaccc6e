// What stands around every view: name, ways to the views, language and theme.
import { button, h, replace } from './base/dom.js';
import { icon } from './base/icons.js';
import { nextTheme, theme } from './base/theme.js';
import { language, setLanguage, t } from './i18n/index.js';

const VIEWS = [['ask', '/'], ['briefings', '/briefings'], ['compare', '/compare'], ['console', '/console'], ['docs', '/docs']];

/** @param name the view that is open; @param redraw draws it again, in another language */
export function drawFrame(name, redraw) {
  document.querySelector('#skip').textContent = t('skip');
  const themeButton = button([icon('theme'), h('span.visually-hidden', themeLabel())], () => {
    nextTheme();
    themeButton.querySelector('span').textContent = themeLabel();
    themeButton.title = themeLabel();
  }, { class: 'plain', title: themeLabel() });

  replace(document.querySelector('#frame'),
    h('a.brand', { href: '/' }, h('span.seal', { 'aria-hidden': 'true' }, '问'), h('span', t('brand'))),
    h('nav', { 'aria-label': t('views') }, VIEWS.map(([view, address]) =>
      h('a', { href: address, 'aria-current': view === name ? 'page' : null }, t(`view.${view}`)))),
    h('div.settings',
      button(language() === 'zh' ? 'EN' : '中文', () => { setLanguage(language() === 'zh' ? 'en' : 'zh'); redraw(); },
        { class: 'plain language', lang: language() === 'zh' ? 'en' : 'zh-CN', title: language() === 'zh' ? 'English' : '中文' }),
      themeButton));
}

const themeLabel = () => t(`theme.${theme()}`);
