// Trusted Types: no text may become HTML or script anywhere on the page, in the libraries neither. Emptying an element is all that is allowed.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: html => (html === '' ? '' : null),
});
