// Opens the page: its frame and the view that the address names.
import './base/policy.js';
import { h, replace } from './base/dom.js';
import { match, start } from './base/router.js';
import { applyTheme } from './base/theme.js';
import { drawFrame } from './frame.js';
import { language, t } from './i18n/index.js';
import { ROUTES } from './routes.js';

const main = document.querySelector('#main');
let leave = () => {};
let turn = 0;

async function open() {
  const mine = ++turn;
  const inFrame = document.querySelector('#frame').contains(document.activeElement) ? document.activeElement.className : null;
  const route = match(location.pathname) ?? match('/');
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  drawFrame(route.name, open);
  let view;
  try {
    const { draw } = await route.load();
    view = await draw(route);
  } catch (error) {
    view = { title: t('error'), node: h('div.page', h('p.failure', { role: 'alert' }, error.message), h('p', h('a', { href: location.pathname }, t('retry')))) };
  }
  if (mine !== turn) return; // another view was opened meanwhile
  leave();
  leave = view.leave ?? (() => {});
  document.title = `${view.title} · BriefingQA`;
  main.className = route.name;
  replace(main, view.node);
  if (!location.hash) scrollTo({ top: 0, behavior: 'instant' });
  if (inFrame?.includes('language')) document.querySelector('#frame .language').focus(); // the switch that was pressed is a new one now
  else if (mine > 1) main.focus({ preventScroll: true }); // so that one reads on in the new view
  view.shown?.(inFrame?.includes('language'));
}

applyTheme();
start(ROUTES, open);
