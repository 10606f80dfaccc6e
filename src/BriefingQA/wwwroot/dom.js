// Makes elements. Text from transcripts and answers is only ever set as text, never as HTML.

export function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children.filter(child => child != null));
  return node;
}

export function text(name, content, className) {
  const node = element(name, className);
  node.textContent = content;
  return node;
}
