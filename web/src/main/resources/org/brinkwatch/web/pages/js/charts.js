/** Pictures as SVG that prints, scales and can be read out; each mark leads to its sentences. */

import { h, svg } from './dom.js';
import { id } from './api.js';
import { day, many, number, QUADS, score, step } from './words.js';

const WIDTH = 960;

const time = iso => Date.parse(iso.slice(0, 10) + 'T00:00:00Z');

function ticks(from, to, most) {
  const days = (to - from) / 864e5;
  const steps = [1, 7, 31, 92, 183, 366, 1827, 3653];
  const days1 = steps.find(each => days / each <= most) || 3653;
  const found = [];
  const at = new Date(from);
  if (days1 < 31) {
    for (let t = Math.ceil(from / 864e5) * 864e5; t <= to; t += days1 * 864e5) {
      found.push(t);
    }
    return found;
  }
  const months = Math.round(days1 / 30.5);
  let month = Math.ceil((at.getUTCFullYear() * 12 + at.getUTCMonth()) / months) * months;
  for (;; month += months) {
    const t = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (t > to) {
      return found;
    }
    if (t >= from) {
      found.push(t);
    }
  }
}

const shortDay = t => day(new Date(t).toISOString()).replace(/^1 (?=\w{3} \d{4}$)/, '');

function niceTop(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map(each => each * power).find(each => each >= value) || 10 * power;
}

/**
 * Counts of the four classes, cooperation above the line and conflict below it, with the mean
 * intensity and the turns. periods: [{from, counts: {1..4}, mean}], ordered.
 */
export function series(periods, { turns = [], usual = null, link = () => null, label = 'Events over time' } = {}) {
  if (!periods.length) {
    return h('p', { class: 'empty' }, 'No events in this time.');
  }
  const height = 260;
  const left = 44;
  const from = time(periods[0].from);
  const width = periods.length > 1 ? time(periods[1].from) - from : 864e5;
  const to = time(periods[periods.length - 1].from) + width;
  const up = p => (p.counts[1] || 0) + (p.counts[2] || 0);
  const down = p => (p.counts[3] || 0) + (p.counts[4] || 0);
  const top = niceTop(Math.max(...periods.map(up), ...periods.map(down), 1));
  const middle = 120;
  const half = 100;
  const x = t => left + (WIDTH - left - 10) * (t - from) / Math.max(1, to - from);
  const tall = n => half * n / top;
  const bar = Math.max(1, x(from + width) - x(from) - 1);
  const rects = [];
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label });
  if (usual) {
    const high = Math.min(top, usual.high);
    picture.append(svg('rect', { class: 'usual', x: left, width: WIDTH - left - 10, y: middle + tall(Math.min(top, usual.low)), height: Math.max(1, tall(high) - tall(Math.min(top, usual.low))) },
      svg('title', {}, 'Usual range of material conflict: ' + usual.low + ' to ' + usual.high)));
  }
  for (const n of [top, top / 2]) {
    for (const sign of [-1, 1]) {
      const y = middle + sign * tall(n);
      picture.append(svg('line', { class: 'grid', x1: left, x2: WIDTH - 10, y1: y, y2: y }), svg('text', { x: left - 6, y: y + 4, 'text-anchor': 'end' }, number(n)));
    }
  }
  picture.append(svg('line', { class: 'zero', x1: left, x2: WIDTH - 10, y1: middle, y2: middle }));
  for (const t of ticks(from, to, 9)) {
    picture.append(svg('line', { class: 'grid', x1: x(t), x2: x(t), y1: 14, y2: 226 }), svg('text', { x: x(t), y: 244, 'text-anchor': 'middle' }, shortDay(t)));
  }
  for (const p of periods) {
    let above = middle;
    let below = middle;
    const marks = [];
    for (const quad of [1, 2]) {
      const size = tall(p.counts[quad] || 0);
      above -= size;
      marks.push(size && svg('rect', { class: 'q' + quad, x: x(time(p.from)), y: above, width: bar, height: size }));
    }
    for (const quad of [4, 3]) {
      const size = tall(p.counts[quad] || 0);
      marks.push(size && svg('rect', { class: 'q' + quad, x: x(time(p.from)), y: below, width: bar, height: size }));
      below += size;
    }
    const kept = marks.filter(Boolean);
    if (kept.length) {
      const words = day(p.from) + ': ' + [1, 2, 3, 4].filter(q => p.counts[q]).map(q => p.counts[q] + ' ' + QUADS[q]).join(', ') + (p.mean === undefined || p.mean === null ? '' : ', mean ' + score(p.mean));
      const href = link(p);
      rects.push(href ? svg('a', { href, 'aria-label': words, tabindex: periods.length > 60 ? '-1' : null }, svg('title', {}, words), kept) : svg('g', {}, svg('title', {}, words), kept));
    }
  }
  picture.append(...rects);
  for (const turn of turns) {
    const at = x(time(turn.day || turn.from));
    picture.append(svg('g', {}, svg('title', {}, (turn.kind || turn.when || 'change') + ', ' + day(turn.day || turn.from) + (turn.words ? ': ' + turn.words : '')),
      svg('line', { class: turn.hindsight ? 'turn hindsight' : 'turn', x1: at, x2: at, y1: 8, y2: 226 }), turn.hindsight ? '' : svg('path', { class: 'f2', d: `M${at - 4} 4h8l-4 7z` })));
  }
  return h('figure', {}, h('div', { class: 'wide' }, picture),
    h('ul', { class: 'legend' }, [1, 2, 3, 4].map(q => h('li', {}, h('i', { class: 'q' + q }), QUADS[q])), turns.some(turn => !turn.hindsight) ? h('li', {}, '▾ change or surprise, as it came') : '', turns.some(turn => turn.hindsight) ? h('li', {}, '┆ change of pace, in hindsight') : ''));
}

let world = null;

async function lands() {
  world = world || await (await fetch('/map/world.json')).json();
  return world;
}

function outline(points, quantum, x, y, close) {
  let lon = 0;
  let lat = 0;
  let path = '';
  for (let i = 0; i < points.length; i += 2) {
    lon += points[i];
    lat += points[i + 1];
    path += (i ? 'L' : 'M') + x(lon * quantum).toFixed(1) + ' ' + y(lat * quantum).toFixed(1);
  }
  return path + (close ? 'z' : '');
}

/** points: [{place, country, lat, lon, n, intensity, q}]; a circle's area is the number of events. */
export async function map(points, link) {
  const { quantum, countries, disputed } = await lands();
  const shown = points.filter(point => Math.abs(point.lat) <= 85 && Math.abs(point.lon) <= 180);
  const box = bounds(shown);
  const height = 520;
  const middle = (box.south + box.north) / 2;
  const shrink = Math.cos(Math.min(75, Math.abs(middle)) * Math.PI / 180);
  const scale = Math.min(WIDTH / ((box.east - box.west) * shrink), height / (box.north - box.south));
  const centre = (box.west + box.east) / 2;
  const x = lon => WIDTH / 2 + (lon - centre) * scale * shrink;
  const y = lat => height / 2 + (middle - lat) * scale;
  const most = Math.max(...shown.map(point => point.n), 1);
  const radius = n => Math.max(3, 26 * Math.sqrt(n / most));
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': 'Map of ' + many(shown.length, 'place') });
  picture.append(svg('rect', { class: 'sea', width: WIDTH, height }));
  for (const country of countries) {
    picture.append(svg('path', { class: 'land', 'fill-rule': 'evenodd', d: country.rings.map(ring => outline(ring, quantum, x, y, true)).join('') }, svg('title', {}, country.name)));
  }
  for (const area of disputed) {
    picture.append(svg('path', { class: 'disputed', d: outline(area.points, quantum, x, y, area.form === 'area') }, svg('title', {}, area.name + ': ' + area.note)));
  }
  const taken = [];
  const labels = [];
  for (const point of [...shown].sort((a, b) => b.n - a.n)) {
    const words = (point.name || point.place) + ': ' + many(point.n, 'event') + ', mean ' + score(point.intensity);
    picture.append(svg('a', { href: link(point), 'aria-label': words, tabindex: shown.length > 40 ? '-1' : null },
      svg('circle', { class: 'spot f' + step(point.intensity) + ' i' + step(point.intensity), cx: x(point.lon), cy: y(point.lat), r: radius(point.n) }, svg('title', {}, words))));
    const name = String(point.name || point.place).slice(0, 28);
    const spot = [x(point.lon) + radius(point.n) + 3, y(point.lat) - 8, x(point.lon) + radius(point.n) + 3 + 7 * name.length, y(point.lat) + 8];
    if (labels.length < 16 && spot[2] < WIDTH && taken.every(other => spot[2] < other[0] || other[2] < spot[0] || spot[3] < other[1] || other[3] < spot[1])) {
      taken.push(spot);
      labels.push(svg('text', { class: 'name', x: spot[0], y: y(point.lat) + 4 }, name));
    }
  }
  picture.append(...labels);
  return h('figure', {}, h('div', { class: 'wide' }, picture), h('figcaption', {}, 'The larger the circle, the more events told there; its colour is their mean intensity. Dashed: disputed. Drawn from Natural Earth, without a connection.'));
}

function bounds(points) {
  if (!points.length) {
    return { west: -170, east: 170, south: -58, north: 80 };
  }
  const cut = (values, share) => {
    const sorted = values.sort((a, b) => a - b);
    return sorted[Math.round(share * (sorted.length - 1))];
  };
  let west = cut(points.map(p => p.lon), 0.02);
  let east = cut(points.map(p => p.lon), 0.98);
  let south = cut(points.map(p => p.lat), 0.02);
  let north = cut(points.map(p => p.lat), 0.98);
  const wide = Math.max(10, (east - west) * 1.3);
  const high = Math.max(6, (north - south) * 1.3);
  [west, east] = [(west + east - wide) / 2, (west + east + wide) / 2];
  [south, north] = [(south + north - high) / 2, (south + north + high) / 2];
  return { west: Math.max(-180, west), east: Math.min(180, east), south: Math.max(-60, south), north: Math.min(85, north) };
}

/** Who to whom: actors on a circle, the busiest pairs drawn; nodes: [{id, name, n}], edges: [{source, target, n, intensity}]. */
export function network(nodes, edges, link) {
  const height = 640;
  const order = [...nodes].sort((a, b) => (a.country || '').localeCompare(b.country || '') || a.id.localeCompare(b.id));
  const place = new Map(order.map((node, i) => {
    const angle = 2 * Math.PI * i / Math.max(1, order.length) - Math.PI / 2;
    return [node.id, { x: WIDTH / 2 + 250 * Math.cos(angle), y: height / 2 + 250 * Math.sin(angle), angle }];
  }));
  const most = Math.max(...edges.map(edge => edge.n), 1);
  const busiest = Math.max(...order.map(node => node.n || 1), 1);
  const idOf = end => (typeof end === 'string' ? end : end.id);
  const curve = edge => {
    const a = place.get(idOf(edge.source));
    const b = place.get(idOf(edge.target));
    if (!a || !b || a === b) {
      return '';
    }
    const bend = 0.55;
    return `M${a.x} ${a.y}Q${(a.x + b.x) / 2 * bend + WIDTH / 2 * (1 - bend) + (b.y - a.y) * 0.08} ${(a.y + b.y) / 2 * bend + height / 2 * (1 - bend) - (b.x - a.x) * 0.08} ${b.x} ${b.y}`;
  };
  const drawn = [...edges].sort((a, b) => b.intensity - a.intensity).filter(curve);
  return h('figure', {}, h('div', { class: 'wide' }, svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': 'Network of ' + order.length + ' actors' },
    drawn.map(edge => {
      const words = idOf(edge.source) + ' → ' + idOf(edge.target) + ': ' + many(edge.n, 'event') + ', mean ' + score(edge.intensity);
      return svg('a', { href: link(edge), tabindex: '-1', 'aria-label': words }, svg('path', { class: 'edge i' + step(edge.intensity), d: curve(edge), 'stroke-width': 1 + 9 * Math.sqrt(edge.n / most) }, svg('title', {}, words)));
    }),
    order.map(node => {
      const at = place.get(node.id);
      const left = Math.cos(at.angle) < -0.05;
      const r = 4 + 9 * Math.sqrt((node.n || 1) / busiest);
      return svg('a', { href: '/actor/' + id(node.id), 'aria-label': (node.name || node.id) + ', ' + many(node.n || 0, 'event') },
        svg('circle', { class: 'node', cx: at.x, cy: at.y, r }, svg('title', {}, node.name || node.id)),
        svg('text', { class: 'name', x: at.x + (left ? -r - 4 : r + 4), y: at.y + 4 + 10 * Math.sin(at.angle), 'text-anchor': left ? 'end' : 'start' }, String(node.name || node.id).slice(0, 30)));
    }))), h('figcaption', {}, 'Width: number of events. Colour: their mean intensity, conflict to cooperation. The table below says the same.'));
}

/** How often forecasts came true, by what they said; bins: [{low, high, mean, observed, n}]. */
export function reliability(bins) {
  const size = 300;
  const x = p => 40 + (size - 50) * p;
  const y = p => size - 36 - (size - 50) * p;
  return svg('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': 'Reliability of forecasts', style: null, width: 300 },
    [0, 0.5, 1].map(p => [svg('line', { class: 'grid', x1: x(0), x2: x(1), y1: y(p), y2: y(p) }), svg('text', { x: 34, y: y(p) + 4, 'text-anchor': 'end' }, p), svg('text', { x: x(p), y: size - 18, 'text-anchor': 'middle' }, p)]),
    svg('line', { class: 'zero', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
    svg('polyline', { class: 'trend', points: bins.filter(bin => bin.n).map(bin => x(bin.mean) + ',' + y(bin.observed)).join(' ') }),
    bins.filter(bin => bin.n).map(bin => svg('circle', { class: 'f6', cx: x(bin.mean), cy: y(bin.observed), r: 3 + Math.min(6, Math.log10(bin.n)) }, svg('title', {}, 'said ' + bin.mean.toFixed(2) + ', came true ' + bin.observed.toFixed(2) + ' of ' + bin.n))),
    svg('text', { x: x(0.5), y: size - 3, 'text-anchor': 'middle' }, 'said'));
}
