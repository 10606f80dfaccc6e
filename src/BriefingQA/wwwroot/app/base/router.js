// Addresses of the page's views. Links are plain links; the router takes over where the view is on this page.

let routes = [];
let opened = () => {};
let shown = '';

const address = ({ pathname, search }) => pathname + search;

/** @param views [pattern, name of the view, loader]; the first pattern that fits counts, and what it captures is the id. */
export function start(views, open) {
  routes = views;
  opened = () => { shown = address(location); return open(); };
  addEventListener('popstate', () => { if (address(location) !== shown) opened(); }); // another place on the same view needs no drawing
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.origin !== location.origin) return;
    if (!match(link.pathname) || (link.hash && address(link) === address(location))) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
  opened();
}

/** @returns { name, load, id } or null */
export function match(path) {
  for (const [pattern, name, load] of routes) {
    const found = pattern.exec(path);
    if (found) return { name, load, id: found[1] ? decodeURIComponent(found[1]) : null };
  }
  return null;
}

export function go(to) {
  if (to !== address(location) + location.hash) history.pushState(null, '', to);
  opened();
}

/** The view that is open has another address from now on. */
export function rename(to) {
  history.replaceState(null, '', to);
  shown = address(location);
}
