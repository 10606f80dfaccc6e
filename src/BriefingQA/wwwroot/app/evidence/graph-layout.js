// Places the nodes of a graph. Small graphs by forces, large ones by their parts in circles; in slices, so that the page stays smooth.
import { nextFrame } from '../base/dom.js';

/** Forces compare every pair of nodes; above this many that takes too long. */
const FORCES = 250;
const STEPS = 220;
/** Milliseconds of work between two frames. */
const SLICE = 12;
const DISTANCE = 110;

/**
 * @param nodes [{ id, x?, y? }]: those with a place keep it nearly
 * @param edges [{ source, target }]
 * @returns a promise of id → { x, y }
 */
export async function layout(nodes, edges) {
  return nodes.length > FORCES ? circles(nodes, edges) : forces(nodes, edges);
}

/** Hubs in a spiral of the golden angle, the nodes around each in circles about it. */
function circles(nodes, edges) {
  const near = new Map(nodes.map(node => [node.id, []]));
  for (const { source, target } of edges) {
    near.get(source)?.push(target);
    near.get(target)?.push(source);
  }
  const placed = new Map();
  const groups = [];
  for (const { id } of [...nodes].sort((a, b) => near.get(b.id).length - near.get(a.id).length)) {
    if (placed.has(id)) continue;
    const around = near.get(id).filter(other => !placed.has(other));
    const group = [id, ...new Set(around)].filter(member => !placed.has(member));
    for (const member of group) placed.set(member, null);
    groups.push(group);
  }
  let area = 0;
  groups.forEach((group, index) => {
    const radius = 38 * Math.sqrt(group.length);
    area += (radius + 40) ** 2;
    const centre = spiral(index, Math.sqrt(area) * 1.15);
    group.forEach((id, position) => {
      const offset = spiral(position, 38 * Math.sqrt(position));
      placed.set(id, { x: centre.x + offset.x, y: centre.y + offset.y });
    });
  });
  return placed;
}

function spiral(index, radius) {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return index === 0 ? { x: 0, y: 0 } : { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Fruchterman and Reingold, 1991: nodes repel, edges pull, and the steps grow shorter. */
async function forces(nodes, edges) {
  const places = nodes.map((node, index) => {
    const start = spiral(index, 60 * Math.sqrt(index));
    return { x: node.x ?? start.x, y: node.y ?? start.y, fixed: node.x !== undefined };
  });
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const links = edges.map(({ source, target }) => [index.get(source), index.get(target)]).filter(([a, b]) => a !== undefined && b !== undefined && a !== b);
  let started = performance.now();
  for (let step = 0; step < STEPS; step += 1) {
    const moves = places.map(({ x, y }) => ({ x: -x * 0.05, y: -y * 0.05 }));
    const push = (a, b, strength) => {
      const dx = places[a].x - places[b].x || (a - b) * 0.01;
      const dy = places[a].y - places[b].y || 0.01;
      const force = strength(Math.hypot(dx, dy)) / Math.hypot(dx, dy);
      moves[a].x += dx * force;
      moves[a].y += dy * force;
      moves[b].x -= dx * force;
      moves[b].y -= dy * force;
    };
    for (let a = 0; a < places.length; a += 1) for (let b = a + 1; b < places.length; b += 1) push(a, b, distance => DISTANCE ** 2 / distance);
    for (const [a, b] of links) push(a, b, distance => -(distance ** 2) / DISTANCE);
    const longest = 60 * (1 - step / STEPS) + 1;
    places.forEach((place, at) => {
      const length = Math.hypot(moves[at].x, moves[at].y) || 1;
      const part = (Math.min(length, longest) / length) * (place.fixed ? 0.15 : 1);
      place.x += moves[at].x * part;
      place.y += moves[at].y * part;
    });
    if (performance.now() - started > SLICE) {
      await nextFrame();
      started = performance.now();
    }
  }
  return new Map(nodes.map((node, at) => [node.id, { x: places[at].x, y: places[at].y }]));
}
