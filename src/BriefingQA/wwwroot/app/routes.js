// The views of the page and their addresses.

/** [pattern, name of the view, loader]: each view is loaded when it is first opened. */
export const ROUTES = [
  [/^\/$/, 'ask', () => import('./ask/view.js')],
  [/^\/c\/([^/]+)$/, 'ask', () => import('./ask/view.js')],
  [/^\/briefings$/, 'briefings', () => import('./briefings/list.js')],
  [/^\/briefings\/([^/]+)$/, 'briefings', () => import('./briefings/view.js')],
  [/^\/compare$/, 'compare', () => import('./compare/view.js')],
  [/^\/console$/, 'console', () => import('./console/view.js')],
  [/^\/docs$/, 'docs', () => import('./docs/view.js')],
];
