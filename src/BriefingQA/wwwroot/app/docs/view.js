// What the graph holds, made from its schema: each part with a question and a query that are really run.
import { button, h, replace } from '../base/dom.js';
import { schema } from '../api/service.js';
import { hasKindName, kindName, language, t } from '../i18n/index.js';
import { loadStyle, ruleOf } from '../evidence/graph-style.js';
import { example } from './examples.js';

export async function draw() {
  const [graph, style] = await Promise.all([schema(), loadStyle()]);
  const nodes = Object.values(graph.nodes);
  const seen = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) { seen.unobserve(target); target.run(); }
  }, { rootMargin: '200px' });

  const node = h('div.page.docs', h('h1', t('view.docs')), h('p.quiet', t('docs.about', { title: (language() === 'en' && graph.englishTitle) || graph.title })),
    h('nav.contents', { 'aria-label': t('docs.contents') }, h('ul.chips', nodes.map(type => h('li', h('a.chip', { href: `#${type.label}` }, nameOf(type)))))),
    h('h2', t('docs.nodes')), nodes.map(type => nodePart(type)),
    h('h2', t('docs.relationships')), graph.relationships.map(type => relationshipPart(type)));
  return { title: t('view.docs'), node, leave: () => seen.disconnect(), shown: () => location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView() };

  function nodePart(type) {
    const dot = h('span.dot');
    dot.style.background = ruleOf([type.label], style).color;
    const properties = Object.values(type.properties).filter(property => property.name !== type.key);
    return h('section.part', { id: type.label },
      h('h3', dot, nameOf(type), ' ', h('code', `:${type.label}`), type.also.map(also => h('code', `:${also}`))),
      noteOf(type) ? h('p', noteOf(type)) : null,
      h('p.quiet', t('docs.words'), ' ', [...type.chinese, ...type.english].join('、')),
      h('details', h('summary', t('docs.properties', { count: properties.length })),
        h('div.table', { tabindex: '0', role: 'region', 'aria-label': t('docs.properties', { count: properties.length }) },
          h('table', h('thead', h('tr', ['docs.name', 'docs.type', 'docs.meaning'].map(key => h('th', { scope: 'col' }, t(key))))),
            h('tbody', properties.map(property => h('tr', h('td', h('code', property.name)), h('td', property.type), h('td', meaning(property)))))))),
      lazily(() => example(type)));
  }

  function relationshipPart(type) {
    return h('section.part', { id: type.type },
      h('h3', wordsOf(type), ' ', h('code', `(:${type.from.join('|')})-[:${type.type}]->(:${type.to.join('|')})`)),
      h('p.quiet', t('docs.words'), ' ', [...type.chinese, ...type.english].join('、')),
      lazily(() => example(type)));
  }

  /** Runs an example when it comes into sight. */
  function lazily(make) {
    const place = h('div.example', h('p.quiet', t('loading')));
    place.run = async () => {
      try {
        replace(place, await make());
      } catch (error) {
        replace(place, h('p.failure', error.message), button(t('retry'), () => place.run()));
      }
    };
    seen.observe(place);
    return place;
  }
}

const wordsOf = type => (language() === 'zh' ? type.chinese[0] : type.english[0]) ?? type.type ?? type.label;

const nameOf = type => (hasKindName(type.label) ? kindName(type.label) : wordsOf(type));

const noteOf = type => (language() === 'zh' ? type.chineseNote : type.note) ?? '';

function meaning(property) {
  const words = language() === 'zh' ? property.chinese : property.english;
  const note = language() === 'zh' ? property.chineseNote ?? property.note : property.note;
  return [words.join('、'), property.unit, note].filter(Boolean).join(language() === 'zh' ? '。' : '. ');
}
