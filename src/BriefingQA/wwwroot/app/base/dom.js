// Makes elements. Text from transcripts and answers is only ever set as text, never as HTML.

/**
 * @param name  the tag, with classes: 'p.quiet.small'
 * @param props attributes; `on` holds listeners, `data` data-attributes; false, null and undefined are left out
 * @param children nodes and texts; null, undefined and false are left out
 */
export function h(name, props, ...children) {
  if (props === null || typeof props !== 'object' || props instanceof Node || Array.isArray(props)) {
    children.unshift(props);
    props = {};
  }
  const [tag, ...classes] = name.split('.');
  const node = document.createElement(tag);
  if (classes.length > 0) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (key === 'data') Object.assign(node.dataset, value);
    else if (key === 'class') node.classList.add(...value.split(' ').filter(Boolean));
    else if (key in node && (typeof value === 'boolean' || key === 'value')) node[key] = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...nodes(children));
  return node;
}

export function replace(parent, ...children) {
  parent.replaceChildren(...nodes(children));
  return parent;
}

export function button(label, onClick, props = {}) {
  return h('button', { type: 'button', ...props, on: { click: onClick, ...props.on } }, label);
}

/** Gives the browser a frame, so that no single task grows long. */
export function nextFrame() {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, 100); // a hidden page draws no frames
    requestAnimationFrame(() => { clearTimeout(timer); setTimeout(resolve); });
  });
}

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function scrollTo(node, block = 'center') {
  node.scrollIntoView({ block, behavior: reducedMotion() ? 'auto' : 'smooth' });
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}
