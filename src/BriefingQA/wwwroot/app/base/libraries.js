// The two large libraries, loaded when something is first drawn with them.
import { h } from './dom.js';

const loading = new Map();

export const cytoscape = () => {
  // Cytoscape adds a <style> of its own unless an element of this id is there; the policy of the page allows none, so graph.css holds it.
  if (!document.getElementById('__________cytoscape_stylesheet'))
    document.head.append(h('meta', { id: '__________cytoscape_stylesheet' }));
  return load('cytoscape', '/lib/cytoscape.min.js');
};

export const echarts = () => load('echarts', '/lib/echarts.simple.min.js');

function load(name, address) {
  if (!loading.has(name)) {
    const library = import(address).then(() => globalThis[name]);
    library.catch(() => loading.delete(name)); // the next try asks again
    loading.set(name, library);
  }
  return loading.get(name);
}
